"""Who makes a version of a segment's words, and from what.

wagtail-localize saves words in several places; a signal sees them all but not what for. Code that
knows says so around the saving, everything else counts as typed by whoever the row names.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from academy_site.translations.models.segment import Origin


@dataclass(frozen=True)
class Occasion:
    """What a version is recorded with; ``former_source`` is a String, with carried-over words."""

    origin: Origin
    user: Any = None
    in_review: bool = False
    former_source: Any = None


_occasion: ContextVar[Occasion | None] = ContextVar("occasion", default=None)


@contextmanager
def recording(
    origin: Origin, user: Any = None, *, in_review: bool = False, former_source: Any = None
) -> Iterator[None]:
    """Record every version that is saved inside as coming from ``origin``."""
    token = _occasion.set(Occasion(origin, user, in_review, former_source))
    try:
        yield
    finally:
        _occasion.reset(token)


def occasion() -> Occasion | None:
    """Return what was said around the saving under way."""
    return _occasion.get()
