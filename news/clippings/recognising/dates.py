"""Days written out or in figures, in French, English, Arabic and Spanish.

A day that can be read in two ways is not read: 03/04/2025 in English is a day in March or in April.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale

from news.clippings.folding import DIGITS, INVISIBLE, folded

# Arabic months have three sets of names, and the Maghreb its own spellings.
LOCALES = ("fr", "en", "es", "ar_MA", "ar_EG", "ar_LB", "ar_DZ", "ar_TN")
MORE_NAMES = {
    "يناير": 1, "فبراير": 2, "مارس": 3, "أبريل": 4, "نيسان": 4, "ماي": 5, "مايو": 5, "يونيو": 6,
    "يوليوز": 7, "يوليو": 7, "غشت": 8, "أغسطس": 8, "شتنبر": 9, "سبتمبر": 9, "أكتوبر": 10,
    "نونبر": 11, "نوفمبر": 11, "دجنبر": 12, "ديسمبر": 12, "sept": 9, "setiembre": 9,
}  # fmt: skip
EARLIEST, LATEST = 1990, 2100

FIGURES = re.compile(r"(?<![\d/.-])(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?![\d/-]|\.\d)")
DAY_FIRST = (
    r"(?<!\d)(\d{{1,2}})(?:er|re|st|nd|rd|th|º)?\s+(?:de\s+)?(?:of\s+)?({months})\.?,?\s+"
    r"(?:del?\s+)?(\d{{4}})(?!\d)"
)
MONTH_FIRST = r"(?<!\w)({months})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)"


@dataclass(frozen=True)
class Written:
    """A day and where in the text it is written."""

    day: date
    start: int
    end: int


@cache
def _months() -> dict[str, int]:
    names = {folded(name): month for name, month in MORE_NAMES.items()}
    for code in LOCALES:
        locale = Locale.parse(code)
        for width in ("wide", "abbreviated"):
            for month, name in locale.months["format"][width].items():
                names.setdefault(folded(name), month)
    return {name: month for name, month in names.items() if len(name) > 2}


@cache
def _written_out() -> tuple[re.Pattern[str], re.Pattern[str]]:
    # Looked for in text as written, so the names stand with whatever accents they may carry.
    names = set()
    for code in LOCALES:
        locale = Locale.parse(code)
        for width in ("wide", "abbreviated"):
            names |= {name.rstrip(".") for name in locale.months["format"][width].values()}
    names |= set(MORE_NAMES)
    names |= {plain for name in names if (plain := folded(name)).isalpha()}
    months = "|".join(
        re.escape(name) for name in sorted(names, key=len, reverse=True) if len(name) > 2
    )
    flags = re.IGNORECASE
    return (
        re.compile(DAY_FIRST.format(months=months), flags),
        re.compile(MONTH_FIRST.format(months=months), flags),
    )


def days_in(text: str, language: str) -> Iterator[Written]:
    """Yield the days in a text that can be read in one way only."""
    # Digits change one for one, so that places stay what they are.
    plain = text.translate(DIGITS)
    for found in FIGURES.finditer(plain):
        if day := _of_figures(found, language):
            yield Written(day, *found.span())
    day_first, month_first = _written_out()
    for found in day_first.finditer(plain):
        if day := _valid(int(found[3]), _months().get(folded(found[2])), int(found[1])):
            yield Written(day, *found.span())
    for found in month_first.finditer(plain):
        if day := _valid(int(found[3]), _months().get(folded(found[1])), int(found[2])):
            yield Written(day, *found.span())


def only_day_in(text: str, language: str) -> date | None:
    """Return the day that a text names, when it names exactly one."""
    days = {written.day for written in days_in(INVISIBLE.sub("", text), language)}
    return days.pop() if len(days) == 1 else None


def _of_figures(found: re.Match[str], language: str) -> date | None:
    first, middle, last = found[1], int(found[3]), found[4]
    if len(first) == 4 and len(last) <= 2:
        return _valid(int(first), middle, int(last))
    if len(last) != 4 or len(first) > 2:
        return None
    day, month = int(first), middle
    if language == "en" and day <= 12 and month <= 12 and day != month:
        return None
    if month > 12 and language == "en":
        day, month = month, day
    return _valid(int(last), month, day)


def _valid(year: int, month: int | None, day: int) -> date | None:
    if month is None or not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
