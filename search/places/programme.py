"""The slots and people of a programme as places; a pure function of the programme's read model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from academy_site.base import dates
from search.models import PlaceKind
from sessions.kinds import QUIET
from sessions.participants import Affiliation, Participation
from sessions.programme import Programme, Sitting, Slot


@dataclass(frozen=True)
class Spot:
    """A place as it is to be stored; ``page`` and ``origin`` are primary keys of pages.

    ``origin`` is the page that its words come from, where that is another one than ``page``;
    ``text_language`` is empty where the text is in the page's language.
    """

    kind: str
    key: str
    page: int
    tail: str
    title: str
    title_language: str
    text: str = ""
    text_language: str = ""
    names: str = ""
    date: date | None = None
    note: str = ""
    origin: int | None = None


def slots_of(
    programme: Programme, page: int, origins: Mapping[str, int], names: Mapping[str, str]
) -> Iterator[Spot]:
    """Yield the slots that have a title of their own.

    ``origins`` are the pages of sittings by their key, ``names`` those of people in every script,
    by their slug.
    """
    for sitting in programme.sittings():
        for slot in sitting.slots:
            if slot.title and slot.kind not in QUIET:
                yield Spot(
                    kind=PlaceKind.SLOT,
                    key=slot.id,
                    page=page,
                    tail=f"#{slot.anchor}",
                    title=slot.title.text,
                    title_language=slot.title.language,
                    text="\n".join(filter(None, _said_of(slot, sitting))),
                    text_language=(slot.abstract or sitting.title or slot.title).language,
                    names="\n".join(_names(slot.people, names)),
                    date=sitting.date,
                    note=_when(slot, sitting, programme.language),
                    origin=origins.get(sitting.key),
                )


def people_of(programme: Programme, page: int, names: Mapping[str, str]) -> Iterator[Spot]:
    """Yield everybody who takes part and has a page of their own."""
    for person in programme.people():
        if person.page:
            yield Spot(
                kind=PlaceKind.PERSON,
                key=person.slug,
                page=page,
                tail=f"{person.slug}/",
                title=person.name.text,
                title_language=person.name.language,
                text="\n".join(_affiliation(held) for held in person.affiliations),
                text_language=_language_of(person.affiliations),
                names=names.get(person.slug, ""),
                date=programme.session.start,
            )


def _said_of(slot: Slot, sitting: Sitting) -> list[str]:
    return [slot.abstract.text, sitting.title.text, *_bodies(slot.people)]


def _when(slot: Slot, sitting: Sitting, language: str) -> str:
    # A comma would have to be each language's own; the dot is the one between notes of results.
    return f"{dates.day(sitting.date, language)} · {dates.clock_time(slot.start)}"


def _names(people: Iterable[Participation], names: Mapping[str, str]) -> Iterator[str]:
    for part in people:
        if part.person:
            yield names.get(part.person.slug, part.person.name.text)


def _bodies(people: Iterable[Participation]) -> list[str]:
    return list(dict.fromkeys(_affiliation(held) for part in people for held in part.bodies))


def _language_of(affiliations: Iterable[Affiliation]) -> str:
    """Return the language that they share, else none."""
    said = {
        words.language for held in affiliations for words in (held.title, held.body.name) if words
    }
    return said.pop() if len(said) == 1 else ""


def _affiliation(held: Affiliation) -> str:
    body = held.body
    parts = (held.title.text, body.name.text, body.acronym, body.acronym_arabic, body.city.text)
    return "\n".join(filter(None, parts))
