"""Months as a calendar shows them: whole weeks that begin on Monday (ISO 8601)."""

from __future__ import annotations

import re
from calendar import Calendar
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date, get_day_names

from academy_site.base.dates import cldr

WRITTEN = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])", re.ASCII)
MONDAY_FIRST = Calendar(firstweekday=0)


@dataclass(frozen=True)
class Month:
    """One month of one year."""

    year: int
    number: int

    @classmethod
    def read(cls, text: str) -> Month:
        """Return the month that is written as 2026-05. Raises ValueError for what is none."""
        found = WRITTEN.fullmatch(text)
        if not found:
            raise ValueError(text)
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month that a day lies in."""
        return cls(day.year, day.month)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"

    @property
    def weeks(self) -> list[list[date]]:
        """The weeks that have a day of the month, with the days before and after it."""
        return MONDAY_FIRST.monthdatescalendar(self.year, self.number)

    @property
    def previous(self) -> Month:
        """The month before."""
        return Month.of(date(self.year, self.number, 1) - timedelta(days=1))

    @property
    def following(self) -> Month:
        """The month after."""
        return Month.of(date(self.year, self.number, 28) + timedelta(days=4))

    def named(self, language: str) -> str:
        """Write the month in a language: « mai 2026 », “May 2026”, «ماي 2026»."""
        return format_date(date(self.year, self.number, 1), "LLLL y", locale=cldr(language))


def weekdays(language: str) -> list[tuple[str, str]]:
    """Return the days of the week from Monday on, in full and short."""
    full = get_day_names("wide", "stand-alone", cldr(language))
    short = get_day_names("abbreviated", "stand-alone", cldr(language))
    return [(full[number], short[number]) for number in range(7)]
