"""What every search needs and seldom changes, kept in the memory of each process.

A stamp in the site's cache tells when to read it again: at once where the cache is shared, after
``SECONDS`` in other processes where it is not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar
from uuid import uuid4

from django.core.cache import cache

SECONDS = 60

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """A value for each language (or for none), read by ``read`` when its stamp has changed."""

    def __init__(self, name: str, read: Callable[[str], Value]) -> None:
        self.name = f"search-{name}"
        self.read = read
        self.held: dict[str, tuple[str, Value]] = {}

    def get(self, language: str = "") -> Value:
        """Return the value, reading it where that is due."""
        stamp = cache.get_or_set(self.name, lambda: uuid4().hex, SECONDS)
        held = self.held.get(language)
        if held is None or held[0] != stamp:
            held = self.held[language] = (stamp, self.read(language))
        return held[1]

    def forget(self, **_signal: object) -> None:
        """Have it read again; also a receiver of signals."""
        cache.delete(self.name)
