"""How much of a text is indexed: the same for every database, so that all find the same.

A tsvector of PostgreSQL holds 1 MB at most and refuses what is longer, with it the page; see the
PostgreSQL manual, 12.11 "Limitations". The title and the body of an entry are one vector together.
"""

from __future__ import annotations

from collections.abc import Iterable

LONGEST_WORD = 64  # characters; what is longer is no word but a checksum or an address
TITLE_BYTES = 100_000
BODY_BYTES = 850_000
_OVERHEAD = 12  # bytes that a vector keeps for every different word
_PLACE = 2  # bytes for every place at which it stands
_MOST_PLACES = 255  # of one word; a vector forgets the others


def shortened(word: str) -> str:
    """Return the word as it is kept in the index, and asked for in it."""
    return word[:LONGEST_WORD]


def within(words: Iterable[str], limit: int) -> list[str]:
    """Return the words, shortened, up to the first that the index has no room for.

    ``limit`` is in bytes of the index.
    """
    kept: list[str] = []
    places: dict[str, int] = {}
    size = 0
    for long_word in words:
        word = shortened(long_word)
        before = places.get(word, 0)
        if before == 0:
            size += len(word.encode()) + _OVERHEAD
        if before < _MOST_PLACES:
            size += _PLACE
        if size > limit:
            break
        places[word] = before + 1
        kept.append(word)
    return kept
