"""Loads the glossary: one file of concepts for each subject field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from academy_site.base.languages import LANGUAGES
from academy_site.demo.content import ContentError, names, read, said
from academy_site.demo.specification import PageSpecification, common
from academy_site.glossary.designations import Designation, Status
from academy_site.glossary.models import Concept, Domain, GlossaryPage
from academy_site.glossary.rules import problems
from academy_site.glossary.spelling import plain
from academy_site.glossary.writing import write_terms

FOLDER = "glossary"


def load_glossary(*, replace: bool) -> None:
    """Add the concepts that are missing; ``replace`` also resets the others with their terms."""
    known = set(Concept.objects.values_list("slug", flat=True))
    for name in names(FOLDER):
        domain = Domain(name.removeprefix(f"{FOLDER}/"))
        for slug, entry in read(name).items():
            if slug not in known or replace:
                _write(slug, domain, entry)


def glossary_page() -> PageSpecification:
    """Return the page that shows the glossary to readers."""
    entry = read("pages/glossary")
    return PageSpecification(GlossaryPage, "glossary", lambda language: common(entry, language))


def designations(entry: Mapping[str, Any]) -> Iterator[Designation]:
    """Yield the terms of an entry; a list without a language holds in all of them."""
    for language in LANGUAGES:
        yield Designation(language, Status.PREFERRED.value, said(entry, "term", language))
        for status in (Status.ABBREVIATION, Status.ADMITTED, Status.FORBIDDEN):
            own, shared = entry.get(f"{status.value}_{language}", ()), entry.get(status.value, ())
            for text in (*own, *shared):
                yield Designation(language, status.value, text)


def _write(slug: str, domain: Domain, entry: Mapping[str, Any]) -> None:
    terms = list(designations(entry))
    if found := problems(terms):
        raise ContentError(f"glossary, {slug}: {found[0].message}")
    concept, _created = Concept.objects.update_or_create(
        slug=slug,
        defaults={
            "domain": domain.value,
            "note": plain(entry.get("note", "")),
            **{f"definition_{code}": said(entry, "definition", code) for code in LANGUAGES},
        },
    )
    write_terms(concept, terms)
