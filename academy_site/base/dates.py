"""Dates, times and numbers as they are written in each language, after Unicode's CLDR.

Arabic follows ``ar_MA``: Maghreb month names (ماي، يوليوز، غشت) and Western digits, which
Django's own ``ar`` formats do not give.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from django.utils.timezone import localtime

from academy_site.base.languages import LANGUAGES


def cldr(language: str) -> Locale:
    """Return the CLDR locale of a site language."""
    return Locale.parse(LANGUAGES[language].cldr)


def day(value: date, language: str, *, weekday: bool = False, year: bool = True) -> str:
    """Write a date in full: « mardi 19 mai 2026 », “Tuesday 19 May 2026”, «الثلاثاء 19 ماي»."""
    pattern = f"{'EEEE ' if weekday else ''}d MMMM{' y' if year else ''}"
    if language == "fr" and value.day == 1:
        pattern = pattern.replace("d MMMM", "d'er' MMMM")
    return format_date(value, pattern, locale=cldr(language))


def day_range(start: date, end: date, language: str) -> str:
    """Write a run of days: « du 19 au 21 mai 2026 », “19–21 May 2026”, «من 19 إلى 21 ماي 2026»."""
    if start == end:
        return day(start, language)
    same_month = (start.year, start.month) == (end.year, end.month)
    first = (
        ("1er" if language == "fr" and start.day == 1 else str(start.day))
        if same_month
        else day(start, language, year=start.year != end.year)
    )
    last = day(end, language)
    return {
        "fr": f"du {first} au {last}",
        "en": f"{first}–{last}" if same_month else f"{first} – {last}",
        "ar": f"من {first} إلى {last}",
    }[language]


def clock_time(value: time) -> str:
    """Write a time of day as 09:30, the same in the three languages."""
    return f"{value:%H:%M}"


def moment(value: datetime, language: str) -> str:
    """Write when something happened, in the site's time zone: “26 November 2026 · 00:56”."""
    local = localtime(value)
    return f"{day(local.date(), language)} · {clock_time(local.time())}"


def number(value: Decimal | int, language: str) -> str:
    """Write a number with the language's separators: 400 000, 400,000, 400.000.

    Four figures stand together, so that a year stays a year.
    """
    grouped = abs(Decimal(value)) >= 10_000
    return format_decimal(value, locale=cldr(language), group_separator=grouped)
