"""Fields of the admin follow the language of what is edited: the script, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

SCRIPT = Path(__file__).resolve().parents[3] / "academy_site/static/editorial/js/page-language.js"

ARABIC_PAGE = """
<html lang="fr" dir="ltr"><body><main><form>
  <input type="text" name="title" data-page-language="ar" data-page-direction="rtl">
  <textarea name="lead"></textarea>
  <input type="text" name="slug" data-controller="w-slug">
  <input type="url" name="source_url">
  <input type="number" name="number">
  <input type="text" name="date">
  <input type="text" name="source_title" dir="auto">
  <input type="text" role="combobox" name="search">
  <div id="stream"></div>
</form></main><input type="text" name="elsewhere"></body></html>
"""
REGISTER = """
<html lang="ar" dir="rtl"><body><main><form>
  <input type="text" name="name_latin"><input type="text" name="name_arabic">
  <input type="text" name="name_fr"><input type="text" name="name_en">
  <input type="text" name="affiliations-0-title_ar"><input type="text" name="acronym">
</form></main></body></html>
"""
ADD_BLOCKS = """
document.querySelector("#stream").innerHTML =
  '<textarea name="body-0-value"></textarea><div contenteditable="true"></div>';
"""
READ = """
() => Object.fromEntries([...document.querySelectorAll("input, textarea, [contenteditable]")]
  .map((field) => [field.name ?? "rich", `${field.lang} ${field.dir}`.trim()]))
"""

pytestmark = pytest.mark.browser


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    """An empty tab."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def directions(tab: Page, page: str, then: str = "") -> dict[str, str]:
    """Return language and direction of every field once the script has run."""
    tab.set_content(page)
    # What Wagtail's date fields carry.
    tab.evaluate("window.jQuery = (field) => ({ data: () => field.name === 'date' })")
    tab.add_script_tag(content=SCRIPT.read_text(), type="module")
    if then:
        tab.evaluate(then)
        tab.wait_for_timeout(50)
    return tab.evaluate(READ)


def test_a_page(tab: Page) -> None:
    assert directions(tab, ARABIC_PAGE, ADD_BLOCKS) == {
        "title": "ar rtl",
        "lead": "ar rtl",
        "slug": "ltr",
        "source_url": "ltr",
        "number": "ltr",
        "date": "ltr",
        "source_title": "auto",
        "search": "",
        "body-0-value": "ar rtl",
        "rich": "ar rtl",
        "elsewhere": "",
    }


def test_the_register(tab: Page) -> None:
    assert directions(tab, REGISTER) == {
        "name_latin": "fr ltr",
        "name_arabic": "ar rtl",
        "name_fr": "fr ltr",
        "name_en": "en ltr",
        "affiliations-0-title_ar": "ar rtl",
        "acronym": "ltr",
    }
