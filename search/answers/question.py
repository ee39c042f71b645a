"""What a reader asks for, read from an address and written into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from search.answers.kinds import Kind

LONGEST = 200  # characters
_LONGEST_NUMBER = 4


@dataclass(frozen=True)
class Question:
    """The words and what narrows their results; ``exact`` takes the words as they are spelled."""

    words: str
    language: str
    kind: Kind | None = None
    year: int | None = None
    session: int | None = None
    newest: bool = False
    exact: bool = False
    leaf: int = 1

    @property
    def is_narrowed(self) -> bool:
        return any((self.kind, self.year, self.session))

    def address(self, **changes: Any) -> str:
        """Return the query string of this question, or of one that differs; always in one order."""
        other = replace(self, **{"leaf": 1, **changes})
        given = {
            "q": other.words,
            "kind": other.kind.value if other.kind else None,
            "year": other.year,
            "session": other.session,
            "sort": "newest" if other.newest else None,
            "exact": 1 if other.exact else None,
            "page": other.leaf if other.leaf > 1 else None,
        }
        return urlencode({name: value for name, value in given.items() if value})

    @property
    def start_of_leaves(self) -> str:
        """The query string that the number of a leaf is written after."""
        return f"{self.address()}&"


def read_question(given: Mapping[str, str], language: str) -> Question:
    """Return the question in the parameters of an address; what is no choice is left out.

    The leaf is 0 for what is no number of a leaf.
    """
    kind = given.get("kind", "")
    return Question(
        words=" ".join(given.get("q", "").replace("\x00", " ")[:LONGEST].split()),
        language=language,
        kind=Kind(kind) if kind in Kind.values else None,
        year=_number(given.get("year", "")) or None,
        session=_number(given.get("session", "")) or None,
        newest=given.get("sort") == "newest",
        exact=given.get("exact") == "1",
        leaf=_number(given.get("page", "1")),
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= _LONGEST_NUMBER else 0
