"""On paper there is the matter, where it comes from, and nothing to click on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.browser.page_types import BY_NAME
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.browser

# The most sheets of A4 that each may take.
SHEETS = {"programme": 6, "note": 7, "sitting": 2, "speakers": 3, "article": 4}
A_SHEET = re.compile(rb"/Type\s*/Page\b")
FURNITURE = (".site-header", ".skip-link", ".section-nav", ".site-footer nav", ".days-nav ul")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", SHEETS)
def test_a_clean_sheet(open_page: Open, what: str, language: str) -> None:
    tab = open_page(what, language, color_scheme="dark")
    tab.emulate_media(media="print")

    for furniture in FURNITURE:
        for place in tab.locator(furniture).all():
            expect(place).to_be_hidden()
    expect(tab.locator("h1")).to_be_visible()
    printed = tab.locator(".printed-address")
    expect(printed).to_be_visible()
    expect(printed.locator("p")).to_have_text(re.compile(f"{BY_NAME[what].path(language)}$"))
    assert tab.evaluate("getComputedStyle(document.documentElement).color") == "rgb(0, 0, 0)"

    pdf = tab.pdf(format="A4")

    assert pdf.startswith(b"%PDF-")
    assert 1 <= len(A_SHEET.findall(pdf)) <= SHEETS[what]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wider_than_the_paper(open_page: Open, language: str) -> None:
    # A4 within its margins, in CSS pixels.
    for what in SHEETS:
        tab = open_page(what, language, width=673)
        tab.emulate_media(media="print")
        assert tab.evaluate("document.scrollingElement.scrollWidth") <= 673, what
