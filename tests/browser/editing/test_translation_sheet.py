"""A translation's sheet, its history and the statistics in a real browser: no barrier in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth import get_user_model
from django.urls import reverse
from playwright.sync_api import Page as Tab

from academy_site.demo.accounts import refresh_accounts
from academy_site.translations import segments
from academy_site.translations.models import TranslationJob
from academy_site.translations.sheet import asking
from tests.browser.editing.conftest import PASSWORD, Enter, settle
from tests.demo_pages import DIRECTIONS
from tests.translations.workplace import BODY, edit, french, job, paragraph, submitted, translate

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What is ours: Wagtail's frame around it is not.
RUN = """async (tags) => {
    const found = await axe.run("main .nice-padding, main #listing-results", {runOnly: tags});
    return found.violations.flatMap(({id, nodes}) => nodes.map(
        (node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`
    ));
}"""

# Fields, buttons and words that do not fit the window; a table may be wider and scrolls by itself.
OUTSIDE = """() => [...document.querySelectorAll(
    ".nice-padding :is(p, dd, dt, textarea, input:not([type=hidden]), select, button, a, summary)"
)].filter((one) => {
    const {left, right, width} = one.getBoundingClientRect();
    return width && (left < 0 || right > document.documentElement.clientWidth);
}).map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture
def work(db: None) -> TranslationJob:
    """An Arabic job with something of everything: to check, missing, done, and two questions."""
    refresh_accounts(PASSWORD)
    translator = get_user_model().objects.get(username="translator-ar")
    source = french()
    translate(submitted(source, "ar"), translator)
    body = [BODY[0], paragraph("two", "<p>fr-deux <b>fr-nouveau</b></p>"), BODY[2]]
    edit(source, body=[*body, paragraph("three", "<p>fr-trois</p>")])
    work = job(source, "ar")
    about = segments.listing(work)[2].context_id
    asking.ask(work, translator, "Que veut dire « fr-lien » ?", about)
    answered = asking.ask(work, translator, "ما معنى هذا؟")
    asking.answer(answered, get_user_model().objects.get(username="officer"), "Ceci.")
    return work


def history_of(work: TranslationJob) -> str:
    return reverse("translations:segment_history", args=[work.pk, segments.listing(work)[3].id])


PLACES: dict[str, Callable[[TranslationJob], str]] = {
    "sheet": lambda work: reverse("translations:job", args=[work.pk]),
    "history": lambda work: reverse("translations:history", args=[work.pk]),
    "segment": history_of,
    "statistics": lambda _work: reverse("translations:statistics"),
}


def open_at(enter: Enter, work: TranslationJob, where: str, language: str) -> Tab:
    tab = enter("admin", PLACES[where](work), language)
    settle(tab)
    tab.evaluate("document.querySelectorAll('details').forEach((one) => one.open = true)")
    return tab


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("where", PLACES)
def test_no_violation_and_nothing_beside_the_window(
    enter: Enter, work: TranslationJob, where: str, language: str
) -> None:
    tab = open_at(enter, work, where, language)
    tab.evaluate(Axe().axe_script)

    for width in (1280, 360):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate(RUN, TAGS) == []
        assert tab.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_words_stand_on_the_side_where_their_language_begins(
    enter: Enter, work: TranslationJob, language: str
) -> None:
    tab = open_at(enter, work, "sheet", language)

    for code in ("fr", "ar"):
        words = tab.locator(f".sheet-segment dd[lang='{code}']").first
        assert words.evaluate("(dd) => getComputedStyle(dd).direction") == DIRECTIONS[code]
        assert words.evaluate("(dd) => getComputedStyle(dd).textAlign") == "start"
        assert words.evaluate("(dd) => getComputedStyle(dd).fontStyle") == "normal"


def test_everything_is_done_without_a_script(enter: Enter, work: TranslationJob) -> None:
    tab = enter("translator-ar", PLACES["sheet"](work), "fr", _without_scripts)

    tab.locator("form[action$='/confirm/'] button").first.click()

    work.refresh_from_db()
    assert work.segments_to_check == 0


def _without_scripts(tab: Tab) -> None:
    tab.route("**/*.js*", lambda route: route.abort())
