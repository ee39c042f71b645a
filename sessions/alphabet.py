"""People under the letters of their own alphabet, Latin or Arabic."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from academy_site.base.alphabet import folded
from sessions.participants import Person


def letter(person: Person) -> str:
    """Return the letter that a person stands under."""
    return folded(person.sort_key)[:1].upper()


def by_letter(people: Iterable[Person]) -> list[tuple[str, list[Person]]]:
    """Return the letters in use, in order, each with its people in order."""
    ordered = sorted(people, key=lambda person: folded(person.sort_key))
    return [(first, list(group)) for first, group in groupby(ordered, key=letter)]
