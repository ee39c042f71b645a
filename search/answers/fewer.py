"""Fewer words of a question of which nothing has all: what most readers would try next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from search.answers.hits import Hit
from search.answers.reading import marked_groups
from search.answers.searching import Search
from search.backends.asking import Part

MOST = 5  # parts of a question; each that is tried costs the database as much as a search
SHOWN = 3


@dataclass(frozen=True)
class Fewer:
    """The words that are left, how much they find, what comes first, and where all of it is."""

    words: str
    count: int
    hits: Sequence[Hit]
    address: str


def find_fewer(search: Search) -> Fewer | None:
    """Return the most telling of the words that something has together, None if none has any.

    Words that nothing has are left out; if the others are nowhere together, one more, and then all
    but one.
    """
    parts = search.query.parts
    if not 1 < len(parts) <= MOST:
        return None
    text = search.question.words
    known = [part for part in parts if search.finds(_written([part], text))]
    for size in sorted({len(known), len(known) - 1, 1} - {len(parts), 0, -1}, reverse=True):
        tried = [
            (left, search.with_words(_written(left, text))) for left in combinations(known, size)
        ]
        found = [(left, other) for left, other in tried if other.everything]
        if found:
            return _told(min(found, key=_telling)[1])
    return None


def _telling(found: tuple[Sequence[Part], Search]) -> tuple[int, int]:
    """Return what is least for what tells most: terms of the glossary, then what is rare."""
    left, other = found
    return -sum(bool(part.synonyms) for part in left), other.everything


def _written(parts: Sequence[Part], text: str) -> str:
    """Return parts as they stand in a question, phrases in quotes."""
    words = []
    for part in parts:
        first, last = part.groups[0], part.groups[-1]
        written = text[first.start : last.end]
        words.append(f'"{written}"' if first.quoted else written)
    return " ".join(words)


def _told(search: Search) -> Fewer:
    places = [hit for hits in search.beside(marked_groups(search.query)).values() for hit in hits]
    pages = list(search.leaf(marked_groups(search.query)).object_list)
    return Fewer(
        words=search.question.words,
        count=search.everything,
        hits=[*pages, *places][:SHOWN],
        address=search.question.address(kind=None, year=None, session=None, exact=False),
    )
