"""wagtail-localize's editor, dressed: its script shows our answers and marks its languages."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from academy_site.translations.models import TranslationJob
from tests.browser.editing.conftest import Enter, edit
from tests.demo_pages import page
from tests.translations import workplace

pytestmark = pytest.mark.browser
SAVING = "/edit/"
SEGMENTS = ".js-translation-editor h3 + ul > li"


@pytest.fixture
def job(address: str) -> TranslationJob:
    """The Arabic translation of a page of the demo."""
    return workplace.job(page("home.StandardPage"), "ar")


def opened(enter: Enter, language: str = "fr") -> Tab:
    tab = enter("translator-ar", edit(page("home.StandardPage", "ar")), language)
    tab.locator(SEGMENTS).first.wait_for()
    return tab


def write(tab: Tab, place: int, words: str) -> None:
    segment = tab.locator(SEGMENTS).nth(place)
    segment.get_by_role("button").last.click()
    segment.locator("textarea").fill(words)
    with tab.expect_response(lambda answer: answer.url.partition("?")[0].endswith(SAVING)):
        segment.locator("textarea").press("Enter")


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_source_and_words_carry_language_direction_and_name(enter, job, language):
    tab = opened(enter, language)
    segment = tab.locator(SEGMENTS).first

    source = segment.locator(":scope > p")
    segment.get_by_role("button").last.click()
    field = segment.locator("textarea")

    assert (source.get_attribute("lang"), source.get_attribute("dir")) == ("fr", "ltr")
    assert (field.get_attribute("lang"), field.get_attribute("dir")) == ("ar", "rtl")
    assert field.get_attribute("aria-label")
    look = field.evaluate("field => getComputedStyle(field)['font-style']")
    assert look == "normal"


def test_a_refusal_is_shown_where_the_words_were_typed_and_keeps_them(enter, job):
    tab = opened(enter, "en")

    write(tab, 0, "ا" * 256)

    segment = tab.locator(SEGMENTS).first
    expect(segment).to_contain_text("255")
    expect(segment).to_contain_text("ا" * 256)
    assert workplace.segments.listing(job)[0].words != "ا" * 256


def test_somebody_else_s_words_are_shown_before_they_are_replaced(enter, job):
    tab = opened(enter, "en")
    first = workplace.segments.listing(job)[0]
    other = get_user_model().objects.get(username="reviewer")
    workplace.write(job, first, "كلمات أخرى", other)

    write(tab, 0, "كلماتي")
    expect(tab.locator(SEGMENTS).first).to_contain_text("كلمات أخرى")
    stored = workplace.segments.listing(job)[0].words
    write(tab, 0, "كلماتي")
    expect(tab.locator(SEGMENTS).first).to_have_class("complete")

    assert stored == "كلمات أخرى"
    assert workplace.segments.listing(job)[0].words == "كلماتي"


def test_nothing_but_the_preview_is_offered_to_a_translator(enter, job):
    tab = opened(enter)

    footer = tab.locator(".js-translation-editor footer")

    expect(footer.locator("a.button:visible")).to_have_count(1)
    expect(footer.locator("button:visible")).to_have_count(0)
