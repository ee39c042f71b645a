"""axe-core finds nothing to object to."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.page_types import BY_NAME
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"type": "tag", "values": TAGS}
# Colours alone change with the scheme.
CONTRAST = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# Thousands of terms, all marked up as the few of the narrowed page are: once is enough.
CASES = [
    (what, language) for what in BY_NAME for language in LANGUAGES
    if what != "glossary" or language == "ar"
]  # fmt: skip
RUN = """async (rules) => {
    const found = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]});
    return found.violations.flatMap(({id, nodes}) => nodes.map(
        (node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary.split("\\n")[1].trim()}`
    ));
}"""


def violations(tab: Page, width: int, scheme: str) -> list[str]:
    """Return what axe objects to at a width and in a colour scheme."""
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme=scheme)
    rules = EVERYTHING if scheme == "light" else CONTRAST
    return [f"{width} {scheme} {found}" for found in tab.evaluate(RUN, rules)]


@pytest.mark.parametrize(("what", "language"), CASES)
def test_no_violation(open_page: Open, what: str, language: str) -> None:
    tab = open_page(what, language)
    tab.evaluate(Axe().axe_script)

    found = [
        line for width in (1280, 320) for scheme in ("light", "dark")
        for line in violations(tab, width, scheme)
    ]  # fmt: skip

    assert found == []
