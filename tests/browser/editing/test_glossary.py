"""The glossary as an officer keeps it and a reader is led to it, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from academy_site.glossary.models import Concept, Domain
from tests.browser.conftest import Open
from tests.browser.editing.conftest import Enter, said, settle
from tests.demo_pages import LANGUAGES
from tests.glossary.conftest import address as of_glossary
from tests.glossary.conftest import terms

pytestmark = pytest.mark.browser
HEAD = "concept;domain;language;preferred\n"


DIRECTIONS = """all => all.map(
    (one) => `${one.name.slice(-2)} ${getComputedStyle(one).direction}`
)"""


def tab_to(tab: Tab, name: str) -> None:
    """Press the tabulator until a field has the focus."""
    for _press in range(40):
        if tab.evaluate("document.activeElement.name") == name:
            return
        tab.keyboard.press("Tab")
    pytest.fail(f"{name} cannot be reached")


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_a_concept_is_entered_with_the_keyboard_alone(enter: Enter, language: str) -> None:
    tab = enter("officer", of_glossary("add"), language)
    settle(tab)
    tab.focus("#id_slug")
    tab_to(tab, "domain")
    for _step in range(list(Domain).index(Domain.GRID) + 1):
        tab.keyboard.press("ArrowDown")
    for name, text in (
        ("preferred_fr", "pile à sable"),
        ("admitted_fr", "réserve de sable\npile de sable"),
        ("definition_fr", "stockage de chaleur dans du sable"),
        ("preferred_ar", "بطارية رملية"),
    ):
        tab_to(tab, name)
        tab.keyboard.insert_text(text)

    expect(tab.locator("#id_slug")).to_have_value("pile-a-sable")
    directions = tab.eval_on_selector_all("[name$=_fr], [name$=_ar], [name$=_en]", DIRECTIONS)
    assert set(directions) == {"fr ltr", "en ltr", "ar rtl"}

    tab.keyboard.press("Enter")
    tab.wait_for_url(lambda url: "/add/" not in url)
    concept = Concept.objects.get(slug="pile-a-sable")
    assert (concept.domain, concept.definition_fr) == ("grid", "stockage de chaleur dans du sable")
    assert terms(concept) == [
        ("fr", "preferred", "pile à sable"),
        ("fr", "admitted", "réserve de sable"),
        ("fr", "admitted", "pile de sable"),
        ("ar", "preferred", "بطارية رملية"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_spreadsheet_is_looked_at_and_imported(
    enter: Enter, tmp_path: Path, language: str
) -> None:
    file = tmp_path / "glossaire.csv"
    file.write_text(f"{HEAD}pile-a-sable;grid;fr;pile à sable\n", "utf-8-sig")
    tab = enter("officer", of_glossary("import"), language)

    tab.set_input_files("#id_file", file)
    tab.get_by_role("button", name=said("Show what would change", language)).click()
    expect(tab.get_by_role("cell", name="pile à sable")).to_be_visible()
    assert not Concept.objects.filter(slug="pile-a-sable").exists()

    tab.locator(".import-confirm button").click()
    tab.wait_for_url(f"**{of_glossary('list')}")
    assert Concept.objects.filter(slug="pile-a-sable").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_leads_to_the_exact_place(open_page: Open, language: str) -> None:
    tab = open_page("glossary", language, 320)
    tab.goto(f"{tab.url}#concept-umicore")
    tab.wait_for_timeout(600)  # a smooth scroll

    entry = tab.locator("#concept-umicore")
    expect(entry).to_be_in_viewport()
    assert tab.evaluate("document.querySelector(':target').id") == "concept-umicore"
    assert tab.evaluate("document.documentElement.scrollWidth") == 320
