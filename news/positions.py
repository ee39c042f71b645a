"""A place in a list of articles, by which the list goes on from there.

A numbered leaf costs the more the deeper it lies, and shows other articles each time one is added.
A place is the day and the key of an article: from there on the list reads the same for ever, and
an index finds it at once (keyset pagination).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

WRITTEN = re.compile(r"(\d{4}-\d{2}-\d{2})\.([1-9]\d{0,17})", re.ASCII)
LATEST_FIRST = ("-date", "-page_ptr_id")
OLDEST_FIRST = ("date", "page_ptr_id")


@dataclass(frozen=True)
class Position:
    """The place of one article in the list."""

    day: date
    key: int

    @classmethod
    def read(cls, text: str) -> Position:
        """Return the place that an address names. Raises ValueError for what is none."""
        found = WRITTEN.fullmatch(text)
        if not found:
            raise ValueError(text)
        return cls(date.fromisoformat(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.day.isoformat()}.{self.key}"


def after(articles: QuerySet, place: Position) -> QuerySet:
    """Return what follows a place: the older articles, the latest of them first."""
    older = articles.filter(date__lte=place.day).exclude(date=place.day, page_ptr_id__gte=place.key)
    return older.order_by(*LATEST_FIRST)


def before(articles: QuerySet, place: Position) -> QuerySet:
    """Return what comes before a place: the newer articles, the oldest of them first."""
    newer = articles.filter(date__gte=place.day).exclude(date=place.day, page_ptr_id__lte=place.key)
    return newer.order_by(*OLDEST_FIRST)
