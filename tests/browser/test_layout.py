"""Everything fits: on the narrowest phone, on a wide screen, and with letters twice as large."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.page_types import BY_NAME
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.browser

WIDTHS = (1280, 768, 360, 320)
LARGE = (1280, 360)

# Text that leaves the window or is cut off by a box that hides what does not fit in it. What is
# hidden from the eye on purpose is a pixel wide.
CUT_OFF = """() => {
    const width = document.documentElement.clientWidth;
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const clips = (box) => ["hidden", "clip"].includes(getComputedStyle(box).overflowX);
    while (texts.nextNode()) {
        const node = texts.currentNode;
        const parent = node.parentElement;
        if (!node.data.trim() || !parent.checkVisibility({visibilityProperty: true})) continue;
        range.selectNodeContents(node);
        const limits = [{left: 0, right: width, top: -Infinity, bottom: Infinity}];
        let hidden = false;
        for (let box = parent; box && box !== document.body; box = box.parentElement) {
            const edges = box.getBoundingClientRect();
            if (edges.width <= 1 && clips(box)) hidden = true;
            if (getComputedStyle(box).position === "absolute" && edges.bottom <= 0) hidden = true;
            if (clips(box)) limits.push(edges);
        }
        if (hidden) continue;
        for (const line of range.getClientRects()) {
            const out = limits.some((box) => line.width && (
                line.left < box.left - 1 || line.right > box.right + 1 ||
                line.top + line.height / 2 < box.top || line.top + line.height / 2 > box.bottom
            ));
            if (out) { found.push(node.data.trim().slice(0, 60)); break; }
        }
    }
    const root = document.scrollingElement;
    if (root.scrollWidth > root.clientWidth) found.push(`scrolls to ${root.scrollWidth}`);
    return found;
}"""
TWICE = {"fontSizes": {"standard": 32, "fixed": 26}}


def cut_off(tab: Page, width: int) -> list[str]:
    """Return the texts that cannot be read whole at a width."""
    tab.set_viewport_size({"width": width, "height": 800})
    return [f"{width}: {text}" for text in tab.evaluate(CUT_OFF)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", BY_NAME)
def test_nothing_leaves_the_window(open_page: Open, what: str, language: str) -> None:
    tab = open_page(what, language)

    assert [line for width in WIDTHS for line in cut_off(tab, width)] == []

    tab.context.new_cdp_session(tab).send("Page.setFontSizes", TWICE)
    assert [line for width in LARGE for line in cut_off(tab, width)] == []
