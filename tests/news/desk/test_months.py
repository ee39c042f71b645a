"""Months in weeks that begin on Monday, named in three languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.desk.months import Month, weekdays

days = st.dates(min_value=date(1000, 2, 1), max_value=date(2999, 11, 30))


@given(days)
def test_a_month_is_whole_weeks_from_monday_with_all_its_days(day):
    month = Month.of(day)
    found = [one for week in month.weeks for one in week]

    assert all(len(week) == 7 and week[0].weekday() == 0 for week in month.weeks)
    own = [one for one in found if Month.of(one) == month]
    assert own[0].day == 1
    assert len(own) == (date(month.following.year, month.following.number, 1) - own[0]).days


@given(days)
def test_the_way_back_is_the_way_there(day):
    month = Month.of(day)

    assert month.following.previous == month == month.previous.following
    assert Month.read(str(month)) == month


@pytest.mark.parametrize(
    "text", ["2026", "2026-13", "2026-00", "26-05", "2026-5", "٢٠٢٦-٠٥", "0026-05", "3026-05"]
)
def test_what_is_no_month(text):
    with pytest.raises(ValueError, match=f"^{text}$"):
        Month.read(text)


def test_its_names_are_those_of_each_language():
    names = {language: Month(2026, 8).named(language) for language in ("fr", "en", "ar")}

    assert names == {"fr": "août 2026", "en": "August 2026", "ar": "غشت 2026"}
    assert [weekdays(code)[0][0] for code in ("fr", "en", "ar")] == ["lundi", "Monday", "الاثنين"]
