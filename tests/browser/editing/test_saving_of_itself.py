"""An editor that saves of itself says what is wrong with what it saved, and loses no word."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import Request, Route, expect

from news.models import NewsPage
from tests.browser.editing.conftest import PATIENCE, Enter, edit, said
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.browser
NO_SUMMARY = "Write a summary in the Academy’s own words."
# Wagtail compares with what stands in the form two seconds after loading, and looks at that twice:
# what is typed between the two would be no change.
LOOKS = """let looks = 0; document.addEventListener(
    "w-unsaved:watch-edits", () => document.body.setAttribute("data-looks", String(++looks))
);"""


@pytest.fixture
def article() -> NewsPage:
    """Return a public article whose draft has no summary."""
    found: NewsPage = page("news.NewsPage")
    found.lead = ""
    found.save_revision()
    return found


def open_watched(enter: Enter, article: NewsPage, language: str = "fr") -> Tab:
    tab = enter("officer", edit(article), language, lambda tab: tab.add_init_script(LOOKS))
    expect(tab.locator("body[data-looks='2']")).to_be_attached(timeout=PATIENCE)
    return tab


def is_saving(request: Request) -> bool:
    return request.method == "POST" and request.url.endswith("/edit/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_put_right_is_said_no_more(enter: Enter, article: NewsPage, language: str) -> None:
    tab = open_watched(enter, article, language)
    warnings = tab.locator(".messages .draft-problems")
    expect(warnings).to_contain_text(said(NO_SUMMARY, language))

    tab.fill("#id_lead", "En deux phrases.")
    expect(warnings).to_have_count(0, timeout=PATIENCE)

    tab.fill("#id_lead", "")
    expect(warnings).to_have_count(1, timeout=PATIENCE)
    expect(warnings).to_contain_text(said(NO_SUMMARY, language))
    assert warnings.locator("svg").count() == 1


def test_what_is_typed_during_the_saving_is_saved_too(enter: Enter, article: NewsPage) -> None:
    tab = open_watched(enter, article)
    held: list[Route] = []
    tab.route(
        f"**{edit(article)}",
        lambda route: route.continue_() if held else held.append(route),
    )

    with tab.expect_request(is_saving):
        tab.fill("#id_lead", "Une phrase.")
    tab.fill("#id_lead", "Une phrase. Une autre.")
    with tab.expect_response(
        lambda response: "Une autre" in (response.request.post_data or ""), timeout=PATIENCE
    ):
        held[0].continue_()

    assert page("news.NewsPage").get_latest_revision_as_object().lead == "Une phrase. Une autre."


def test_nothing_is_saved_again_without_need(enter: Enter, article: NewsPage) -> None:
    tab = open_watched(enter, article)
    savings: list[str] = []
    tab.on("request", lambda request: savings.append(request.url) if is_saving(request) else None)

    with tab.expect_response(lambda response: is_saving(response.request)):
        tab.fill("#id_lead", "Une phrase.")
    tab.wait_for_timeout(1500)

    assert len(savings) == 1
    expect(tab.locator("[data-edit-form][data-w-unsaved-force-value=true]")).to_have_count(0)
