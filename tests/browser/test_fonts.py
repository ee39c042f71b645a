"""Letters come from the Academy's own fonts, and nothing jumps when they arrive."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import Open
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.browser

# What the Web Vitals call good, here with every font arriving late; how near a stand-in comes to it
# depends on the fonts of the machine.
STILL = 0.1
WATCH_SHIFTS = """
    window.shifts = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts += entry.value;
    }).observe({type: "layout-shift", buffered: true});
"""
READ = ["home-programme", "note", "programme", "sitting", "speakers", "article", "standard"]


def fonts_of(tab: Page, selector: str) -> dict[str, bool]:
    """Return the fonts that really draw the text below an element, and whether each was sent."""
    wire = tab.context.new_cdp_session(tab)
    wire.send("DOM.enable")
    wire.send("CSS.enable")
    root = wire.send("DOM.getDocument")["root"]["nodeId"]
    found: dict[str, bool] = {}
    places = wire.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})
    for place in places["nodeIds"]:
        fonts = wire.send("CSS.getPlatformFontsForNode", {"nodeId": place})["fonts"]
        found.update({font["familyName"]: font["isCustomFont"] for font in fonts})
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", READ)
def test_every_letter_is_drawn_by_the_academys_fonts(
    open_page: Open, what: str, language: str
) -> None:
    tab = open_page(what, language)
    # Signs that are drawn and not read, such as arrows, may come from anywhere.
    tab.evaluate("document.querySelectorAll('[aria-hidden]').forEach((sign) => sign.remove())")
    tab.evaluate("document.fonts.ready.then(() => true)")

    fonts = fonts_of(tab, "body")

    assert fonts
    assert [name for name, sent in fonts.items() if not sent] == []


def test_long_arabic_is_set_in_naskh(open_page: Open) -> None:
    tab = open_page("note", "ar")
    tab.evaluate("document.fonts.ready.then(() => true)")

    names = " ".join(fonts_of(tab, ".prose p"))

    assert "Naskh" in names


def slowly(route: Route) -> None:
    """Let a font arrive after the text has been shown in its stand-in."""
    time.sleep(0.25)
    route.continue_()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", ["home-programme", "note", "programme", "article"])
def test_nothing_jumps(open_page: Open, what: str, language: str, width: int) -> None:
    def watch(tab: Page) -> None:
        tab.add_init_script(WATCH_SHIFTS)
        tab.route("**/*.woff2", slowly)

    tab = open_page(what, language, width, before=watch)
    tab.wait_for_load_state("networkidle")
    tab.evaluate("document.fonts.ready.then(() => new Promise(requestAnimationFrame))")

    assert tab.evaluate("window.shifts") <= STILL
