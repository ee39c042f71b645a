"""What a concept's terms must be, said in the language of whoever enters them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from academy_site.base.languages import SOURCE
from academy_site.base.problems import Problem
from academy_site.glossary.designations import Designation, Status, texts_of

LONGEST = 200  # characters of a term; the model's own limit
SEPARATOR = "|"


def field_of(one: Designation) -> str:
    """Name the field of the form and the cell of the spreadsheet that a term stands in."""
    return f"{one.status}_{one.language}"


def problems(designations: Iterable[Designation]) -> list[Problem]:
    """Return what is wrong with the terms of one concept, each at its field."""
    found = list(designations)
    if not found:
        return [Problem(_("A concept needs at least one term."))]
    return [
        *_without_source(found),
        *_badly_written(found),
        *_preferred_twice(found),
        *_said_twice(found),
    ]


def _without_source(found: list[Designation]) -> Iterator[Problem]:
    if not texts_of(found, SOURCE, Status.PREFERRED):
        yield Problem(
            _("Enter the preferred term in French: it is the source."),
            f"{Status.PREFERRED.value}_{SOURCE}",
        )


def _badly_written(found: list[Designation]) -> Iterator[Problem]:
    for one in found:
        if SEPARATOR in one.text:
            said = _("“%(term)s”: a term cannot hold the sign “|”, which separates terms.")
            yield Problem(said % {"term": one.text}, field_of(one))
        if len(one.text) > LONGEST:
            said = ngettext(
                "“%(term)s…” is longer than %(most)d character.",
                "“%(term)s…” is longer than %(most)d characters.",
                LONGEST,
            )
            yield Problem(said % {"term": one.text[:40], "most": LONGEST}, field_of(one))


def _preferred_twice(found: list[Designation]) -> Iterator[Problem]:
    languages: set[str] = set()
    for one in found:
        if one.status != Status.PREFERRED:
            continue
        if one.language in languages:
            said = _(
                "A language has one preferred term: “%(term)s” is one too many. "
                "Make it admitted instead."
            )
            yield Problem(said % {"term": one.text}, field_of(one))
        languages.add(one.language)


def _said_twice(found: list[Designation]) -> Iterator[Problem]:
    before: dict[tuple[str, str], Designation] = {}
    for one in found:
        first = before.setdefault((one.language, one.text), one)
        if first is one:
            continue
        told = {
            "term": one.text,
            "first": Status(first.status).label,
            "second": Status(one.status).label,
        }
        if first.status == one.status:
            said = _("“%(term)s” stands here twice.")
        else:
            said = _("“%(term)s” cannot be %(first)s and %(second)s in one language.")
        yield Problem(said % told, field_of(one))
