"""A real Chromium, and the site that it visits."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.page_types import BY_NAME
from tests.browser.serving import LentSite, serving

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 15_000  # milliseconds

# They draw for people; there is nothing in them that a machine could check.
collect_ignore = [] if os.environ.get("SCREENSHOTS") == "1" else ["test_screenshots.py"]

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The machine's browser; without one a test is skipped, or fails where one is required."""
    path = next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if path is None:
        without = pytest.fail if os.environ.get("REQUIRE_BROWSER") == "1" else pytest.skip
        without(f"No browser on this machine: none of {', '.join(CHROMIUMS)} is installed.")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright's event loop runs in the thread of the tests, which ask the database too.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server() -> Iterator[tuple[LentSite, str]]:
    """The site's server and its address."""
    site = LentSite()
    with serving(site) as address:
        yield site, address


@pytest.fixture
def address(db: None, server: tuple[LentSite, str]) -> Iterator[str]:
    """The address of the site, which answers from this test's transaction."""
    site, where = server
    with site.lend():
        yield where


@pytest.fixture
def open_page(chromium: Browser, address: str) -> Iterator[Open]:
    """Return a function that opens a type of page (or a path) in a browser without a past.

    ``before`` gets the tab while it is still empty; ``options`` are those of a browser context.
    """
    contexts = []

    def open_in(
        what: str,
        language: str = "fr",
        width: int = 1280,
        before: Callable | None = None,
        **options: Any,
    ) -> Page:
        context = chromium.new_context(
            base_url=address, viewport={"width": width, "height": 800}, **options
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        tab = context.new_page()
        if before:
            before(tab)
        kind = BY_NAME.get(what)
        if kind is None:
            tab.goto(what)
            return tab
        path = kind.path(language)
        with kind.happening():
            response = tab.goto(path)
        assert response.status == kind.status
        return tab

    yield open_in
    for context in contexts:
        context.close()
