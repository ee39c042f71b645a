"""The admin breaks no rule of its own, calls nobody else, and fits its window."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page as Tab

from tests.browser.editing.conftest import Enter, edit, settle
from tests.demo_pages import LANGUAGES, page, sitting

pytestmark = pytest.mark.browser

PLACES = {
    "home": lambda: reverse("wagtailadmin_home"),
    "explorer": lambda: reverse("wagtailadmin_explore", args=[sitting().get_parent().pk]),
    "sitting": lambda: edit(sitting()),
    "note": lambda: edit(page("plenary.ConceptNotePage")),
    "article": lambda: edit(page("news.NewsPage")),
    "translation": lambda: edit(sitting("ar")),
    "persons": lambda: reverse("wagtailsnippets_people_person:list"),
}


class Watch:
    """Collects what a browser complains about (forbidden scripts included) and where it goes."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self.addresses: list[str] = []

    def __call__(self, tab: Tab) -> None:
        tab.on("console", self._said)
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.on("request", lambda request: self.addresses.append(request.url))

    def _said(self, message: Any) -> None:
        if message.type == "error":
            self.complaints.append(message.text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("where", PLACES)
def test_nothing_to_complain_about(enter: Enter, address: str, where: str, language: str) -> None:
    watch = Watch()

    tab = enter("admin", PLACES[where](), language, watch)
    settle(tab)

    own = (f"{address}/", "data:", "blob:")
    assert watch.complaints == []
    assert [url for url in watch.addresses if not url.startswith(own)] == []
    assert tab.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 0
    assert tab.request.get(tab.locator("link[rel='icon']").first.get_attribute("href")).ok
