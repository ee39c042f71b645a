"""The choices by which a reader narrows results, with their names and honest counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from academy_site.base.languages import active_language
from academy_site.base.ordinals import ordinal
from search.answers.hits import Hit
from search.answers.kinds import Kind
from search.answers.service import Answer


@dataclass(frozen=True)
class Choice:
    """One choice: its address, how many results it leaves, and whether it is made."""

    value: object
    name: str
    address: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Choices:
    """The choices of one fact, the first of which takes it back."""

    name: str
    items: tuple[Choice, ...]


@dataclass(frozen=True)
class Beside:
    """The first places of a kind, beside the pages; ``all`` leads to all of them."""

    kind: Kind
    hits: Sequence[Hit]
    all: Choice

    @property
    def has_more(self) -> bool:
        return self.all.count > len(self.hits)


def beside(answer: Answer) -> list[Beside]:
    """Return the places beside the pages, each kind with the way to all of it."""
    counts = dict(answer.tally.choices(answer.question, "kind"))
    return [
        Beside(kind, hits, _choice(answer, "kind", kind, str(kind.label), counts[kind]))
        for kind, hits in answer.places.items()
    ]


def choices_of(answer: Answer) -> list[Choices]:
    """Return the facts by which the results differ, or by which they are narrowed already."""
    found = []
    for fact, name, every in (
        ("kind", _("Kind"), pgettext("kinds", "All")),
        ("year", pgettext("of results", "Year"), pgettext("years", "All")),
        ("session", _("Session"), pgettext("sessions", "All")),
    ):
        chosen = getattr(answer.question, fact)
        counts = answer.tally.choices(answer.question, fact)
        if len(counts) > 1 or chosen is not None:
            all_of_them = _choice(answer, fact, None, every, _total(answer, fact))
            items = (
                _choice(answer, fact, value, _named(answer, fact, value), count)
                for value, count in sorted(counts, key=lambda count: _place(fact, count[0]))
            )
            found.append(Choices(name, (all_of_them, *items)))
    return found


def _total(answer: Answer, fact: str) -> int:
    return answer.tally.total(answer.question, free=fact)


def _choice(answer: Answer, fact: str, value: object, name: str, count: int) -> Choice:
    question = answer.question
    return Choice(
        value=value,
        name=name,
        address=f"?{question.address(**{fact: value})}",
        count=count,
        chosen=getattr(question, fact) == value,
    )


def _place(fact: str, value: object) -> int:
    return list(Kind).index(value) if fact == "kind" else -int(value)


def _named(answer: Answer, fact: str, value: object) -> str:
    if fact == "kind":
        return str(Kind(value).label)
    if fact == "year":
        return str(value)
    section = next((one for one in answer.sections if one.number == value), None)
    number = ordinal(int(value), active_language())
    named = _("%(ordinal)s session") % {"ordinal": number}
    return capfirst(f"{named} ({section.year})" if section and section.year else named)
