"""Arabic pages are the mirror image of French ones, and what reads from the left still does."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.page_types import BY_NAME

pytestmark = pytest.mark.browser

WIDTH = 1280
# The distance of each element's first edge from the side where its lines begin.
STARTS = """(selectors) => selectors.map((selector) => {
    const box = document.querySelector(selector).getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    return Math.round(document.dir === "rtl" ? width - box.right : box.left);
})"""
IN_A_ROW = {
    "home-programme": [
        (".site-name", ".site-header__tools .languages", ".site-search"),
        (".site-nav li:nth-child(1)", ".site-nav li:nth-child(2)", ".site-nav li:nth-child(3)"),
    ],
    "programme": [
        (".day > h2", ".slot .slot__time", ".slot .slot__matter"),
        (".days-nav li:nth-child(1)", ".days-nav li:nth-child(2)", ".days-nav li:nth-child(3)"),
    ],
    "note": [(".site-name", ".site-search")],
}
SAME_EDGE = [".site-name", ".site-nav", "main .wrapper, main.wrapper", "h1", ".site-footer__name"]

# For each range of times: where its first and its last time begin, and whether on one line.
TIMES = """() => [...document.querySelectorAll(".time-range")].map((range) => {
    const [first, last] = [...range.querySelectorAll("time")].map((t) => t.getBoundingClientRect());
    return {text: range.textContent, first: first.left, last: last.left,
            oneLine: Math.abs(first.top - last.top) < 4};
}).filter(({oneLine, first, last}) => oneLine && (first || last))"""
# Where the first and the last sign of a text stand, and the lines that it takes.
ENDS = """(element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const node = texts.nextNode();
    const range = document.createRange();
    const left = (at) => {
        range.setStart(node, at); range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
    };
    const text = node.data.trimEnd();
    const [first, last] = [left(text.length - text.trimStart().length), left(text.length - 1)];
    return {text, first: first.left, last: last.left, oneLine: Math.abs(first.top - last.top) < 4};
}"""
# Several Latin words in a row, in Arabic text that would turn them round.
NOT_ISOLATED = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        const words = /\\p{Script=Latin}[\\p{L}.’'-]*[ \\u00a0-]+\\p{Script=Latin}/u;
        const mixed = getComputedStyle(parent).direction === "rtl" && parent.checkVisibility();
        if (mixed && words.test(texts.currentNode.data))
            found.push(texts.currentNode.data.trim().slice(0, 80));
    }
    return found;
}"""


def starts(tab: Page, selectors: tuple[str, ...]) -> list[int]:
    """Return how far from the side where lines begin each element begins."""
    return tab.evaluate(STARTS, list(selectors))


@pytest.mark.parametrize("what", IN_A_ROW)
def test_what_stands_in_a_row_stands_in_the_mirrored_row(open_page: Open, what: str) -> None:
    tabs = [open_page(what, language, WIDTH) for language in ("fr", "ar")]

    for row in IN_A_ROW[what]:
        for tab in tabs:
            places = starts(tab, row)
            assert all(before < after for before, after in pairwise(places)), (row, places)


@pytest.mark.parametrize("width", [320, WIDTH])
@pytest.mark.parametrize("what", ["home-programme", "programme", "note", "article"])
def test_the_margins_are_those_of_the_other_side(open_page: Open, what: str, width: int) -> None:
    french, arabic = (open_page(what, language, width) for language in ("fr", "ar"))

    there = [selector for selector in SAME_EDGE if french.locator(selector).count()]

    assert len(there) >= 4
    # The gutter is set in the root's size, which is a tenth larger in Arabic.
    for here, mirrored in zip(starts(french, there), starts(arabic, there), strict=True):
        assert mirrored == pytest.approx(here, abs=max(4, here * 0.15))


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_times_are_read_from_first_to_last(open_page: Open, language: str) -> None:
    ranges = open_page("programme", language).evaluate(TIMES)

    assert len(ranges) > 30
    for times in ranges:
        assert (times["first"] < times["last"]) is (language == "fr"), times["text"]


def ends(tab: Page, selector: str) -> list[dict[str, Any]]:
    """Return where the visible texts of elements begin and end."""
    found = [place for place in tab.locator(selector).all() if place.is_visible()]
    return [place.evaluate(ENDS) for place in found]


@pytest.mark.parametrize(
    ("what", "selector"),
    [("programme", ".slot__time time"), ("programme", "main bdi[dir='ltr']"),
     ("person", "h1 bdi"), ("article", "main bdi[dir='ltr']")],
)  # fmt: skip
def test_figures_and_latin_words_still_run_from_the_left(
    open_page: Open, what: str, selector: str
) -> None:
    texts = [text for text in ends(open_page(what, "ar"), selector) if text["oneLine"]]

    assert texts
    assert [text for text in texts if text["first"] > text["last"]] == []


@pytest.mark.parametrize("what", BY_NAME)
def test_latin_names_are_isolated(open_page: Open, what: str) -> None:
    assert open_page(what, "ar").evaluate(NOT_ISOLATED) == []
