"""Weeks from Monday to Sunday, by the clocks of Casablanca."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.utils import translation

from news.digest.weeks import Week
from tests.demo_pages import LANGUAGES

WEEK = Week(date(2026, 5, 4))


@pytest.mark.parametrize("day", [date(2026, 5, 4), date(2026, 5, 6), date(2026, 5, 10)])
def test_a_day_lies_in_the_week_of_its_monday(day: date) -> None:
    assert Week.of(day) == WEEK


def test_a_week_ends_on_sunday_and_weeks_follow_each_other() -> None:
    assert WEEK.sunday == date(2026, 5, 10)
    assert Week.of(date(2026, 5, 11)).before(1) == WEEK
    assert WEEK.before(-1).monday == date(2026, 5, 11)
    # Over the end of a year.
    assert Week.of(date(2027, 1, 1)).monday == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("monday", "first", "following"),
    [
        (date(2026, 5, 4), "2026-05-04T00:00+01:00", "2026-05-11T00:00+01:00"),
        # Morocco left UTC+1 on 20 September 2026: this week has an hour more.
        (date(2026, 9, 14), "2026-09-14T00:00+01:00", "2026-09-21T00:00+00:00"),
    ],
)
def test_its_moments_are_those_of_casablanca(monday: date, first: str, following: str) -> None:
    moments = tuple(map(datetime.fromisoformat, (first, following)))

    assert Week(monday).moments == moments


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_title_is_in_the_language_asked_for_whatever_is_active(language: str) -> None:
    with translation.override("ar" if language == "fr" else "fr"):
        title = WEEK.title(language)

    assert title.endswith(WEEK.named(language))
    assert title != WEEK.named(language)
