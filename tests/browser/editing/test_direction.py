"""What is typed follows the language of the page, not of the interface around it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from home.models import StandardPage
from tests.browser.editing.conftest import Enter, edit
from tests.demo_pages import DIRECTIONS, LANGUAGES, page, sitting

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("language", LANGUAGES)
def test_arabic_is_typed_from_the_right(enter: Enter, language: str) -> None:
    own = StandardPage(title="صفحة", slug="page-for-a-test", lead="نص")
    page("home.HomePage", "ar").add_child(instance=own)

    tab = enter("admin", edit(own), language)

    expect(tab.locator("html")).to_have_attribute("dir", DIRECTIONS[language])
    for name in ("title", "lead"):
        typed = tab.locator(f"[name='{name}']")
        expect(typed).to_have_attribute("dir", "rtl")
        expect(typed).to_have_attribute("lang", "ar")
    expect(tab.locator("[name='slug']")).to_have_attribute("dir", "ltr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_french_is_typed_from_the_left(enter: Enter, language: str) -> None:
    tab = enter("officer", edit(sitting()), language)

    for name in ("title", "slots-0-value-title"):
        typed = tab.locator(f"[name='{name}']")
        expect(typed).to_have_attribute("dir", "ltr")
        expect(typed).to_have_attribute("lang", "fr")
    expect(tab.locator("[name='slots-0-value-start']")).to_have_attribute("dir", "ltr")
