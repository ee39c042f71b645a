"""What a reader may narrow the news down to, read from an address and written into one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode

NUMBER = re.compile(r"[1-9][0-9]{0,3}")
SLUG = re.compile(r"[\w-]{1,80}", re.ASCII)


@dataclass(frozen=True)
class Choices:
    """A year, a month of it, and the identifiers of a topic, a body and a keyword."""

    year: int | None = None
    month: int | None = None
    topic: str | None = None
    body: str | None = None
    keyword: str | None = None

    @classmethod
    def read(cls, parameters: Mapping[str, str]) -> Choices:
        """Return the choices of an address; raises ValueError for what can name nothing."""
        found = cls(
            year=_number(parameters.get("year")),
            month=_number(parameters.get("month")),
            topic=_slug(parameters.get("topic")),
            body=_slug(parameters.get("body")),
            keyword=_slug(parameters.get("keyword")),
        )
        if found.month and not (found.year and found.month <= 12):
            raise ValueError(found.month)
        return found

    def __bool__(self) -> bool:
        return any(asdict(self).values())

    @property
    def query(self) -> str:
        """The choices as a query string, always in the same order."""
        return urlencode({name: value for name, value in asdict(self).items() if value})

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of the month or year that is chosen."""
        if not self.year:
            return None
        first = date(self.year, self.month or 1, 1)
        last_month = date(self.year, self.month or 12, 1)
        following = (last_month + timedelta(days=31)).replace(day=1) if self.year < 9999 else None
        return first, following - timedelta(days=1) if following else date(9999, 12, 31)

    def with_(self, **changed: int | str | None) -> Choices:
        """Return the choices with some made otherwise; no month outlives its year."""
        if "year" in changed:
            changed.setdefault("month", None)
        return replace(self, **changed)


def _number(text: str | None) -> int | None:
    if not text:
        return None
    if not NUMBER.fullmatch(text):
        raise ValueError(text)
    return int(text)


def _slug(text: str | None) -> str | None:
    if not text:
        return None
    if not SLUG.fullmatch(text):
        raise ValueError(text)
    return text
