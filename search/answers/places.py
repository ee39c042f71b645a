"""The places that answer to a question: slots, people and terms, each with its exact address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q

from academy_site.base import addresses
from academy_site.base.words import Words
from search.analysis import Group
from search.answers.hits import Hit
from search.answers.kinds import Kind
from search.answers.matching import matching
from search.answers.question import Question
from search.answers.sections import PATH, Section
from search.answers.showing import excerpt, marked
from search.answers.tally import Facts
from search.backends.asking import AnalysedText
from search.models import Place, PlaceKind
from search.places.syncing import sync_due
from search.vocabulary.hiding import Hiding
from search.wishes.pins import plain

MOST = 300  # of a question; nobody reads further
COLUMNS = (
    "kind", "key", "title", "title_language", "text", "note", "tail", "date",
    "page__path", "page__url_path", "text_language",
)  # fmt: skip


@dataclass(frozen=True)
class Found:
    """A place that was found, with its facts."""

    facts: Facts
    row: tuple[object, ...]

    @property
    def title(self) -> Words:
        return Words(str(self.row[2]), str(self.row[3]))


def find_places(
    query: AnalysedText, language: str, hiding: Hiding, sections: Mapping[str, Section]
) -> list[Found]:
    """Return the public places of a language that answer to a query, the most relevant first.

    Somebody who takes part in several sessions is found in the latest.
    """
    sync_due(language)
    rows = (
        matching(Place, query)
        .filter(
            hiding.public_at("page"),
            Q(origin__isnull=True) | hiding.public_at("origin"),
            locale__language_code=language,
        )
        .values_list(*COLUMNS)[:MOST]
    )
    found: dict[tuple[str, str], Found] = {}
    for row in rows:
        kind, key, day, path = row[0], row[1], row[7], row[8]
        section = sections.get(path[:PATH])
        facts = Facts(Kind(kind), day and day.year, section and section.number)
        before = found.get((kind, key))
        if before is None or (before.facts.year or 0) < (facts.year or 0):
            found[kind, key] = Found(facts, row)
    asked = plain(query.query_string)
    # What is called exactly so comes first; the index only knows what is about it.
    return sorted(found.values(), key=lambda place: plain(place.title.text) != asked)


def counts_of(places: Sequence[Found]) -> Iterator[tuple[Facts, int]]:
    """Yield the facts of each place."""
    for place in places:
        yield place.facts, 1


def narrowed(places: Sequence[Found], question: Question) -> list[Found]:
    """Keep the places of the question's kind, year and session."""
    wanted = Facts(question.kind, question.year, question.session)
    kept = [
        place
        for place in places
        if all(mine in {None, theirs} for mine, theirs in zip(wanted, place.facts, strict=True))
    ]
    if question.newest:
        kept.sort(key=lambda place: str(place.row[7] or ""), reverse=True)
    return kept


def hits_of(places: Sequence[Found], groups: Sequence[Group], language: str) -> list[Hit]:
    """Return what is shown of places."""
    return [_hit(place, groups, language) for place in places]


def _hit(place: Found, groups: Sequence[Group], language: str) -> Hit:
    kind, key, title, title_language, text, note, tail, _day, _path, url_path, said_in = place.row
    return Hit(
        title=marked(title, groups, title_language),
        excerpt=excerpt(text, text if kind == PlaceKind.TERM else "", groups, language),
        url=addresses.public_path(language, url_path) + tail,
        kind=kind,
        language=language,
        note=note,
        title_language=title_language,
        excerpt_language=said_in,
        key=key,
    )
