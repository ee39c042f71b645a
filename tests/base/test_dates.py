"""Dates, times and numbers as each language writes them; Arabic the Moroccan way."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from academy_site.base import dates

SESSION = date(2026, 5, 19)
MAGHREB_MONTHS = [
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو",
    "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "options", "expected"),
    [
        ("fr", {}, "19 mai 2026"),
        ("fr", {"weekday": True}, "mardi 19 mai 2026"),
        ("fr", {"weekday": True, "year": False}, "mardi 19 mai"),
        ("en", {"weekday": True}, "Tuesday 19 May 2026"),
        ("en", {"year": False}, "19 May"),
        ("ar", {"weekday": True}, "الثلاثاء 19 ماي 2026"),
        ("ar", {}, "19 ماي 2026"),
    ],
)
def test_a_day(language, options, expected):
    assert dates.day(SESSION, language, **options) == expected


def test_the_first_of_a_month_is_an_ordinal_in_french_only():
    first = date(2026, 8, 1)

    assert [dates.day(first, code) for code in ("fr", "en", "ar")] == [
        "1er août 2026", "1 August 2026", "1 غشت 2026",
    ]  # fmt: skip


def test_arabic_months_are_those_of_the_maghreb():
    written = [dates.day(date(2026, month, 2), "ar") for month in range(1, 13)]

    assert written == [f"2 {name} 2026" for name in MAGHREB_MONTHS]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (
            date(2026, 5, 19),
            date(2026, 5, 21),
            ("du 19 au 21 mai 2026", "19–21 May 2026", "من 19 إلى 21 ماي 2026"),
        ),
        (
            date(2026, 4, 30),
            date(2026, 5, 2),
            ("du 30 avril au 2 mai 2026", "30 April – 2 May 2026", "من 30 أبريل إلى 2 ماي 2026"),
        ),
        (
            date(2026, 12, 31),
            date(2027, 1, 1),
            (
                "du 31 décembre 2026 au 1er janvier 2027",
                "31 December 2026 – 1 January 2027",
                "من 31 دجنبر 2026 إلى 1 يناير 2027",
            ),
        ),
        (
            date(2026, 7, 1),
            date(2026, 7, 3),
            ("du 1er au 3 juillet 2026", "1–3 July 2026", "من 1 إلى 3 يوليوز 2026"),
        ),
        (SESSION, SESSION, ("19 mai 2026", "19 May 2026", "19 ماي 2026")),
    ],
)
def test_a_run_of_days(start, end, expected):
    assert tuple(dates.day_range(start, end, code) for code in ("fr", "en", "ar")) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", "1er juin 2026 · 00:30"),
        ("en", "1 June 2026 · 00:30"),
        ("ar", "1 يونيو 2026 · 00:30"),
    ],
)
def test_a_moment_is_told_in_the_sites_time(language, expected):
    with timezone.override(ZoneInfo("Etc/GMT-1")):
        moment = datetime(2026, 5, 31, 23, 30, tzinfo=UTC)
        assert dates.moment(moment, language) == expected


def test_a_time_of_day_is_the_same_in_every_language():
    assert dates.clock_time(time(9, 5)) == "09:05"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (400_000, ("400\u202f000", "400,000", "400.000")),
        (Decimal("3.6"), ("3,6", "3.6", "3,6")),
        (2030, ("2030", "2030", "2030")),
        (Decimal("12500.5"), ("12\u202f500,5", "12,500.5", "12.500,5")),
        (0, ("0", "0", "0")),
    ],
)
def test_a_number(value, expected):
    written = tuple(dates.number(value, code) for code in ("fr", "en", "ar"))

    assert tuple(text.replace("\u00a0", "\u202f") for text in written) == expected
