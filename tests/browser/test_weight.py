"""A first visit is light, stays on this site, and leaves nothing behind in the browser.

What is measured is what Chromium says it received (headers included) with nothing in its cache,
from a server that compresses as nginx does; in production the style sheets are smaller still, being
compressed once and for all at a higher level. Images count apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.page_types import BY_NAME
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.browser

MOST_BYTES = 60_000
# The whole glossary in one page, so that it can be searched, printed and linked into: the words of
# two scripts, and with them the fonts of both. One subject field of it is as light as any page.
# An article names its source, and in Arabic needs the fonts of both scripts besides the one it is
# read in: its facts, relatives and ways to pass it on come on top of that.
MOST_BYTES_OF = {"glossary": 90_000, "article": 62_000}
MOST_REQUESTS = 20


@dataclass
class Visit:
    """What went over the wire, and what the browser complained about."""

    kinds: dict[str, str] = field(default_factory=dict)
    addresses: list[str] = field(default_factory=list)
    sizes: dict[str, float] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    def watch(self, tab: Page) -> None:
        """Begin to listen to a tab that has not been anywhere yet."""
        wire = tab.context.new_cdp_session(tab)
        wire.send("Network.enable")
        wire.on("Network.requestWillBeSent", self._asked)
        wire.on("Network.loadingFinished", self._received)
        tab.on("console", lambda message: self.complaints.append(message.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))

    def bytes_of(self, *, images: bool) -> int:
        """Return how much came over the wire, of images or of everything else."""
        return round(
            sum(size for key, size in self.sizes.items() if (self.kinds[key] == "Image") is images)
        )

    def _asked(self, event: dict[str, Any]) -> None:
        self.kinds[event["requestId"]] = event["type"]
        self.addresses.append(event["request"]["url"])

    def _received(self, event: dict[str, Any]) -> None:
        self.sizes[event["requestId"]] = event["encodedDataLength"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", BY_NAME)
def test_a_first_visit(open_page: Open, address: str, what: str, language: str) -> None:
    visit = Visit()
    tab = open_page(what, language, 360, before=visit.watch)
    tab.wait_for_load_state("networkidle")

    assert visit.bytes_of(images=False) <= MOST_BYTES_OF.get(what, MOST_BYTES)
    assert len(visit.addresses) <= MOST_REQUESTS
    assert [url for url in visit.addresses if not url.startswith(f"{address}/")] == []
    assert tab.context.cookies() == []
    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    said = [
        text
        for text in visit.complaints
        if f"the server responded with a status of {what}" not in text
    ]
    assert said == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_next_page_needs_little_more(open_page: Open, language: str) -> None:
    tab = open_page("home-programme", language, 360)
    tab.wait_for_load_state("networkidle")
    visit = Visit()
    visit.watch(tab)

    tab.goto(BY_NAME["programme"].path(language))
    tab.wait_for_load_state("networkidle")

    assert visit.bytes_of(images=False) <= MOST_BYTES / 2
