"""What readers have asked their browser for is respected; so is a browser without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.page_types import BY_NAME
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.browser

MOVES = """() => [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    const lasting = (times) => times.split(",").some((time) => parseFloat(time) > 0.001);
    return style.scrollBehavior === "smooth" || lasting(style.transitionDuration) ||
        (style.animationName !== "none" && lasting(style.animationDuration));
}).map((element) => element.tagName)"""
# axe reads the colours that the page would have had: it looks at -webkit-text-fill-color.
FAINT = """() => {
    const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = (colour) => channels(colour).slice(0, 3).map((value) => value / 255)
        .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
        .reduce((sum, value, place) => sum + value * [0.2126, 0.7152, 0.0722][place], 0);
    const opaque = (box) => (channels(getComputedStyle(box).backgroundColor)[3] ?? 1) === 1;
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || !parent.checkVisibility()) continue;
        let ground = parent;
        while (ground.parentElement && !opaque(ground)) ground = ground.parentElement;
        const ink = getComputedStyle(parent).color;
        const paper = getComputedStyle(ground).backgroundColor;
        const [low, high] = [light(ink), light(paper)].sort((one, other) => one - other);
        if ((high + 0.05) / (low + 0.05) < 4.5)
            found.push(`${texts.currentNode.data.trim().slice(0, 40)}: ${ink} on ${paper}`);
    }
    return found;
}"""
# Drawings that mean something must differ from what they lie on.
PALE = """() => [...document.querySelectorAll(".mark .star, .site-name .star")].filter((star) => {
    return getComputedStyle(star).fill === getComputedStyle(document.body).backgroundColor;
}).length"""
SEEN = "() => document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()"


@pytest.mark.parametrize("what", BY_NAME)
def test_nothing_moves_for_who_wants_no_motion(open_page: Open, what: str) -> None:
    tab = open_page(what, reduced_motion="reduce")

    assert tab.evaluate(MOVES) == []
    assert tab.evaluate("document.getAnimations().length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("what", ["home-today", "programme-now", "note", "article", "404"])
def test_the_readers_own_colours(open_page: Open, what: str, language: str, scheme: str) -> None:
    tab = open_page(what, language, forced_colors="active", color_scheme=scheme)

    assert tab.evaluate("matchMedia('(forced-colors: active)').matches")
    assert tab.evaluate(FAINT) == []
    assert tab.evaluate(PALE) == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "what", ["programme", "programme-now", "sitting", "home-today", "speakers"]
)
def test_without_scripts_the_page_is_the_same(open_page: Open, what: str, language: str) -> None:
    with_scripts = open_page(what, language)
    without = open_page(what, language, java_script_enabled=False)

    assert without.evaluate(SEEN) == with_scripts.evaluate(SEEN)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_running_slot_is_marked(open_page: Open, language: str) -> None:
    tab = open_page("programme-now", language, 320, java_script_enabled=False)

    running = tab.locator("[aria-current='time']")
    expect(running).to_have_count(1)
    expect(running.locator(".mark")).to_be_visible()
    expect(running.locator("time").first).to_have_attribute("datetime", "2026-05-20T10:00+01:00")
    expect(tab.locator(".slot .mark")).to_have_count(2)
    tab.locator(".days-nav__now a").click()
    expect(running).to_be_in_viewport()
