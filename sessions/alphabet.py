"""People under the letters of their own alphabet, Latin or Arabic."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from sessions.programme import Person

_ALEF = str.maketrans("أإآٱ", "اااا")


def folded(sort_key: str) -> str:
    """Return a sort key without accents, hamzas and capitals, as dictionaries sort."""
    plain = unicodedata.normalize("NFD", sort_key.translate(_ALEF).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def letter(person: Person) -> str:
    """Return the letter that a person stands under."""
    return folded(person.sort_key)[:1].upper()


def by_letter(people: Iterable[Person]) -> list[tuple[str, list[Person]]]:
    """Return the letters in use, in order, each with its people in order."""
    ordered = sorted(people, key=lambda person: folded(person.sort_key))
    return [(first, list(group)) for first, group in groupby(ordered, key=letter)]
