"""What every search needs and seldom changes, kept in the memory of each process.

A stamp in the site's cache tells when to read it again: at once where the cache is shared, after
``SECONDS`` in other processes where it is not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar
from uuid import uuid4

from django.core.cache import cache
from django.db import transaction

SECONDS = 60

Value = TypeVar("Value")


@dataclass(frozen=True)
class Held(Generic[Value]):
    """A value, the stamp under which it was looked at last, and what it was made of then."""

    stamp: str
    made_of: object
    value: Value


class Kept(Generic[Value]):
    """A value for each language (or for none), read by ``read`` when its stamp has changed.

    ``made_of`` looks at what the value is made of; while that is the same it is not read again.
    """

    def __init__(
        self,
        name: str,
        read: Callable[[str], Value],
        made_of: Callable[[str], object] | None = None,
    ) -> None:
        self.name = f"search-{name}"
        self.read = read
        self.made_of = made_of
        self.held: dict[str, Held[Value]] = {}

    def get(self, language: str = "") -> Value:
        """Return the value, reading it where that is due."""
        stamp = cache.get_or_set(self.name, lambda: uuid4().hex, SECONDS)
        held = self.held.get(language)
        if held is None or held.stamp != stamp:
            held = self.held[language] = self._renewed(held, stamp, language)
        return held.value

    def _renewed(self, held: Held[Value] | None, stamp: str, language: str) -> Held[Value]:
        if self.made_of is None:
            return Held(stamp, None, self.read(language))
        made_of = self.made_of(language)
        if held is not None and held.made_of == made_of:
            return Held(stamp, made_of, held.value)
        return Held(stamp, made_of, self.read(language))

    def forget(self, **_signal: object) -> None:
        """Have it read again, now and when what changes is committed; also a receiver of signals.

        Who reads it in between reads what was before, and would keep that.
        """
        cache.delete(self.name)
        transaction.on_commit(partial(cache.delete, self.name), robust=True)
