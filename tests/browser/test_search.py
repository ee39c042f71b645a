"""The search field with its suggestions, by keyboard, pointer and without any script."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.browser

BEGUN = {"fr": "batt", "en": "batt", "ar": "البطار"}


def searching(open_page: Open, language: str = "fr", width: int = 1280, **options: object) -> Page:
    return open_page(f"/{language}/search/", language, width, **options)


def type_words(tab: Page, words: str) -> None:
    """Type as a reader does, until the suggestions for all the words have come."""
    last = f"**/suggestions/?{urlencode({'q': words})}"
    with tab.expect_response(last):
        tab.locator("#seek-words").focus()
        tab.keyboard.type(words)


def chosen(tab: Page) -> str | None:
    """Return the id of the option that a screen reader is told of."""
    return tab.locator("#seek-words").get_attribute("aria-activedescendant")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_arrows_choose_and_enter_goes_there(open_page: Open, language: str, width: int) -> None:
    tab = searching(open_page, language, width)
    field, options = tab.get_by_role("combobox"), tab.get_by_role("option")
    expect(field).to_have_attribute("aria-expanded", "false")

    type_words(tab, BEGUN[language])

    expect(field).to_have_attribute("aria-expanded", "true")
    assert 1 < options.count() <= 7
    expect(tab.locator(".seek__field [role=status]")).to_contain_text(str(options.count()))
    assert chosen(tab) is None
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert chosen(tab) == options.nth(1).get_attribute("id")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    tab.keyboard.press("ArrowUp")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    tab.keyboard.press("ArrowUp")
    assert chosen(tab) is None
    tab.keyboard.press("ArrowUp")
    assert chosen(tab) == options.last.get_attribute("id")
    assert tab.evaluate("document.activeElement.id") == "seek-words"
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    target = options.last.get_attribute("data-url")

    tab.keyboard.press("Enter")

    tab.wait_for_url(f"**{target}")


def test_enter_without_a_choice_searches(open_page: Open) -> None:
    tab = searching(open_page)
    type_words(tab, "batterie")
    expect(tab.get_by_role("listbox")).to_be_visible()

    tab.keyboard.press("Enter")

    tab.wait_for_url("**q=batterie")


def test_escape_closes_and_keeps_the_words(open_page: Open) -> None:
    tab = searching(open_page)
    type_words(tab, "batt")
    expect(tab.get_by_role("listbox")).to_be_visible()

    tab.keyboard.press("Escape")

    expect(tab.get_by_role("listbox")).to_be_hidden()
    expect(tab.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")
    assert tab.locator("#seek-words").input_value() == "batt"


def test_leaving_the_field_closes(open_page: Open) -> None:
    tab = searching(open_page)
    type_words(tab, "batt")
    expect(tab.get_by_role("listbox")).to_be_visible()

    tab.keyboard.press("Tab")

    expect(tab.get_by_role("listbox")).to_be_hidden()
    assert tab.evaluate("document.activeElement.tagName") == "BUTTON"


def test_a_click_goes_there(open_page: Open) -> None:
    tab = searching(open_page)
    type_words(tab, "bousm")
    option = tab.get_by_role("option").first
    expect(option).to_contain_text("Bousmina")

    option.click()

    tab.wait_for_url("**/mostapha-bousmina/")


def test_what_is_not_there_is_told_once(open_page: Open) -> None:
    tab = searching(open_page)
    type_words(tab, "xyzzy")

    expect(tab.locator(".seek__field [role=status]")).not_to_be_empty()
    expect(tab.get_by_role("listbox")).to_be_hidden()


def test_the_field_asks_once_for_fast_typing(open_page: Open) -> None:
    tab = searching(open_page)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url) if "sugg" in request.url else None)

    type_words(tab, "batterie")
    expect(tab.get_by_role("listbox")).to_be_visible()

    assert len(asked) <= 2
    assert asked[-1].endswith("q=batterie")


def test_an_option_is_told_in_its_language(open_page: Open) -> None:
    tab = searching(open_page, "ar")
    type_words(tab, "البطار")

    words = tab.get_by_role("option").first.locator("bdi")
    expect(words).to_have_attribute("lang", "ar")
    expect(words).to_have_attribute("dir", "rtl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_script_it_is_a_form(open_page: Open, language: str) -> None:
    tab = searching(open_page, language, java_script_enabled=False)
    assert tab.get_by_role("combobox").count() == 0

    tab.locator("#seek-words").fill("BTR")
    tab.keyboard.press("Enter")

    tab.wait_for_url("**q=BTR")
    assert tab.locator("main .hits mark").count() >= 1
