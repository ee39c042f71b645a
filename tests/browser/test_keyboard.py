"""The site can be used without a mouse, and the reader always sees where they are."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.page_types import BY_NAME, SEARCHED
from tests.demo_pages import LANGUAGES, page, path_of

pytestmark = pytest.mark.browser

FOCUSED = """() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
        tag: element.tagName, text: element.textContent.trim(), path: element.pathname ?? "",
        header: Boolean(element.closest("header.site-header")),
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.top >= 0 && box.left >= 0 &&
            box.bottom <= innerHeight && box.right <= innerWidth,
    };
}"""
STEPS = 60


def press_tab(tab: Page) -> dict[str, object]:
    """Go on to the next link or field and tell about it."""
    tab.keyboard.press("Tab")
    return tab.evaluate(FOCUSED)


def walk_to(tab: Page, **wanted: object) -> None:
    """Press Tab until what has the focus is as ``wanted``."""
    for _step in range(STEPS):
        there = press_tab(tab)
        if all(there[key] == value for key, value in wanted.items()):
            return
    raise AssertionError(f"{wanted} was not reached in {STEPS} steps")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", ["home-programme", "programme", "article", "404"])
def test_the_skip_link_comes_first_and_leads_to_the_content(
    open_page: Open, what: str, language: str
) -> None:
    tab = open_page(what, language, 320)

    first = press_tab(tab)
    assert (first["seen"], first["outlined"]) == (True, True)

    tab.keyboard.press("Enter")
    expect(tab.locator("#main")).to_be_focused()
    press_tab(tab)
    assert tab.evaluate("document.activeElement.closest('main, footer') !== null")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_every_link_of_the_header_shows_its_focus(
    open_page: Open, language: str, width: int
) -> None:
    tab = open_page("programme", language, width)
    press_tab(tab)

    links = tab.locator("header.site-header a").count()
    stops = [press_tab(tab) for _link in range(links)]

    assert links >= 7
    assert [stop["text"] for stop in stops if not stop["header"]] == []
    assert [stop["text"] for stop in stops if not (stop["outlined"] and stop["seen"])] == []


@pytest.mark.parametrize("what", ["home-programme", "note", "person", "news-narrowed"])
@pytest.mark.parametrize(("language", "other"), [("fr", "ar"), ("ar", "en"), ("en", "fr")])
def test_the_language_switcher_leads_to_the_same_page(
    open_page: Open, what: str, language: str, other: str
) -> None:
    tab = open_page(what, language)
    target = BY_NAME[what].path(other)
    tab.evaluate("location.hash = 'main'")
    tab.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    tab.keyboard.press("Shift+Tab")
    tab.locator(".skip-link").focus()

    walk_to(tab, path=target.partition("?")[0], header=True)
    tab.keyboard.press("Enter")

    expect(tab.locator(f"html[lang='{other}']")).to_be_attached()
    address = tab.url.partition("//")[2].partition("/")[2]
    assert sorted(re.split("[?&]", f"/{address}")) == sorted(re.split("[?&]", target))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_a_jump_link_shows_its_day(open_page: Open, language: str, width: int) -> None:
    tab = open_page("programme", language, width, reduced_motion="reduce")
    tab.locator(".days-nav a").nth(2).focus()

    tab.keyboard.press("Enter")

    heading = tab.locator(".day > h2").nth(2)
    expect(heading).to_be_in_viewport(ratio=1)
    assert tab.url.endswith(f"#{tab.locator('.day').nth(2).get_attribute('id')}")
    assert heading.evaluate("(h) => h.getBoundingClientRect().top") < 120


@pytest.mark.parametrize("language", LANGUAGES)
def test_searching(open_page: Open, language: str) -> None:
    tab = open_page("home-programme", language)
    search = tab.locator("a.site-search").evaluate("(link) => link.pathname")

    walk_to(tab, path=search)
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{search}")
    walk_to(tab, tag="INPUT")
    tab.keyboard.type(SEARCHED[language])
    tab.keyboard.press("Enter")

    tab.wait_for_url("**q=*")
    assert tab.locator("main .hits a[href]").count() >= 3
    assert tab.locator("#seek-words").input_value() == SEARCHED[language]


def test_a_page_that_is_missing_in_a_language_is_no_dead_link(open_page: Open, db: None) -> None:
    article = page("news.NewsPage", "ar")
    article.unpublish()

    tab = open_page(path_of("news.NewsPage", "fr"))

    switcher = tab.locator("header .languages")
    assert switcher.locator("a").count() == 1
    assert switcher.locator("a[lang='ar']").count() == 0
    expect(tab.locator(".missing-languages")).to_be_visible()
