"""Where somebody of the register has a page of their own.

Who builds such pages says so here; who names people links to them, and neither knows the other.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

# Given identifiers and a language, each returns the paths of public pages by identifier.
finders: list[Callable[[Collection[str], str], dict[str, str]]] = []


def paths_of(slugs: Collection[str], language: str) -> dict[str, str]:
    """Return the paths of the public pages of people in a language, by their identifiers."""
    found: dict[str, str] = {}
    for finder in finders if slugs else ():
        found |= finder(slugs, language)
    return found
