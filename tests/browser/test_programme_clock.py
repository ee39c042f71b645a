"""An open programme goes with the time, without being loaded again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.browser


def times(tab: Page) -> list[str]:
    """Return when the marked slots begin."""
    marked = tab.locator(".slot:has(.mark) .slot__time time:first-of-type")
    return [place.get_attribute("datetime") for place in marked.all()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_move_on(open_page: Open, language: str) -> None:
    tab = open_page("programme-now", language, before=lambda tab: tab.clock.install())
    assert times(tab) == ["2026-05-20T10:00+01:00", "2026-05-20T10:30+01:00"]

    tab.clock.fast_forward("25:00")

    expect(tab.locator("[aria-current='time'] time").first).to_have_attribute(
        "datetime", "2026-05-20T10:30+01:00"
    )
    assert tab.locator("[aria-current='time']").count() == 1
    assert tab.locator(".mark").count() == 2


def test_the_next_day_is_not_next(open_page: Open) -> None:
    tab = open_page("programme-now", before=lambda tab: tab.clock.install())

    tab.clock.fast_forward("12:00:00")

    expect(tab.locator(".slot .mark")).to_have_count(0)
    expect(tab.locator("[aria-current='time']")).to_have_count(0)


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
def test_the_readers_own_time_zone_changes_nothing(open_page: Open, zone: str) -> None:
    tab = open_page("programme-now", timezone_id=zone)

    assert times(tab) == ["2026-05-20T10:00+01:00", "2026-05-20T10:30+01:00"]
