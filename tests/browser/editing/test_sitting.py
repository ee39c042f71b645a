"""A communications officer at work on a sitting."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from academy_site.demo.accounts import refresh_accounts
from tests.browser.conftest import Open
from tests.browser.editing.conftest import PASSWORD, PATIENCE, Enter, edit, said, settle
from tests.demo_pages import DIRECTIONS, LANGUAGES, sitting

pytestmark = pytest.mark.browser

PANELS = ("What", "When", "Where", "Who", "Slots: times, words and people")
OVERLAP = "it overlaps with slot %(other)d"


def let_overlap(tab: Tab) -> None:
    """Let the second slot begin while the first still runs."""
    start = tab.locator("[name='slots-1-value-start']")
    start.wait_for(state="attached")
    start.fill("09:10")
    start.press("Tab")
    settle(tab)


def test_an_officer_logs_in_and_opens_a_sitting(open_page: Open, address: str) -> None:
    refresh_accounts(PASSWORD)
    tab = open_page(edit(sitting()), locale="fr-FR")

    expect(tab.locator("html")).to_have_attribute("lang", "fr")
    tab.locator("[name='username']").fill("officer")
    tab.locator("[name='password']").fill(PASSWORD)
    tab.locator("form button[type='submit']").click()

    expect(tab.locator("[name='title']")).to_have_value(sitting().title, timeout=PATIENCE)
    assert tab.url == f"{address}{edit(sitting())}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_panels_follow_an_officers_thoughts(enter: Enter, language: str) -> None:
    tab = enter("officer", edit(sitting()), language)

    expect(tab.locator("html")).to_have_attribute("lang", language)
    expect(tab.locator("html")).to_have_attribute("dir", DIRECTIONS[language])
    headings = [text.strip() for text in tab.locator(".w-panel__heading").all_inner_texts()]
    wanted = [said(text, language) for text in PANELS]
    assert [text for text in headings if text in wanted] == wanted, headings


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_overlap_stops_publishing_and_says_why(enter: Enter, language: str) -> None:
    tab = enter("officer", edit(sitting()), language)
    let_overlap(tab)

    # It waits in the closed menu beside the button that saves.
    tab.locator("[name='action-publish']").evaluate("(button) => button.click()")

    message = tab.get_by_text(said(OVERLAP, language, other=1)).first
    expect(message).to_be_visible(timeout=PATIENCE)
    assert f"{sitting().slots[1].value['start']:%H:%M}" == "09:30"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_with_an_overlap_is_saved_with_a_warning(enter: Enter, language: str) -> None:
    tab = enter("officer", edit(sitting()), language)
    let_overlap(tab)

    tab.locator("form[data-edit-form] button.action-save").first.click()

    warning = tab.locator(".messages .warning")
    expect(warning).to_contain_text(said(OVERLAP, language, other=1), timeout=PATIENCE)
    draft = sitting().get_latest_revision_as_object()
    assert f"{draft.slots[1].value['start']:%H:%M}" == "09:10"
