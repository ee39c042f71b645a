"""A communications officer makes a public article of a scraped one, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from news.models import NewsPage
from tests.browser.editing.conftest import PATIENCE, Enter, settle
from tests.demo_pages import DIRECTIONS, LANGUAGES
from tests.news.clippings.samples import seed

pytestmark = pytest.mark.browser

MOST_ACTIONS = 12
SUMMARY = "Un résumé de notre plume : ce que l’article dit, et ce qu’il en est pour le Royaume."
NOTE = "La coupure ne dit ni le journal, ni l’auteur, ni la date."
# What each seed does not say of itself, and the officer says instead.
SAID_BY_HAND = {1: {"source_note": NOTE}, 2: {"source_note": NOTE}, 3: {}, 4: {}}


class Hand:
    """The officer's hand: every click and every field that is filled in is an action."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        self.actions: list[str] = []

    def click(self, what: Locator) -> None:
        self.actions.append(f"click {what}")
        what.click()

    def fill(self, what: Locator, text: str) -> None:
        self.actions.append(f"fill {what}")
        what.fill(text)


def take_in(hand: Hand, text: str) -> None:
    """Go from the dashboard to the draft of a clipping."""
    hand.click(hand.tab.locator(f"nav a[href='{reverse('clippings:new')}']"))
    hand.fill(hand.tab.locator("[name='text']"), text)
    hand.click(hand.tab.locator("form[enctype] button[type='submit']"))
    expect(hand.tab.locator("[name='source_title']")).to_be_attached(timeout=PATIENCE)
    settle(hand.tab)


def publish(hand: Hand) -> None:
    hand.click(hand.tab.locator("footer [data-w-dropdown-target='toggle']").first)
    hand.click(hand.tab.locator("[name='action-publish']"))


@pytest.mark.parametrize("number", SAID_BY_HAND)
def test_a_seed_is_published_in_twelve_actions(enter: Enter, number: int) -> None:
    hand = Hand(enter("officer", reverse("wagtailadmin_home")))

    take_in(hand, seed(number))
    hand.fill(hand.tab.locator("[name='lead']"), SUMMARY)
    for name, text in SAID_BY_HAND[number].items():
        hand.fill(hand.tab.locator(f"[name='{name}']"), text)
    settle(hand.tab)
    publish(hand)
    expect(hand.tab.locator(".messages .success")).to_be_visible(timeout=PATIENCE)

    article = NewsPage.objects.get(lead=SUMMARY)
    assert article.live
    assert len(hand.actions) <= MOST_ACTIONS, hand.actions
    answer = hand.tab.goto(f"/fr/actualites/{article.slug}/")
    assert answer.status == 200
    shown = hand.tab.locator("main").inner_text()
    assert SUMMARY in shown
    # Nothing of what came in is public but the facts.
    assert seed(number).splitlines()[-1][:60] not in shown


def test_a_copied_text_is_not_published_and_the_passage_is_shown(enter: Enter) -> None:
    hand = Hand(enter("officer", reverse("wagtailadmin_home")))
    copied = seed(2).splitlines()[1]

    take_in(hand, seed(2))
    hand.fill(hand.tab.locator("[name='lead']"), copied)
    hand.fill(hand.tab.locator("[name='source_note']"), NOTE)
    settle(hand.tab)
    publish(hand)

    expect(
        hand.tab.get_by_text("L’usine débutera avec une capacité de 20 GWh").first
    ).to_be_visible(timeout=PATIENCE)
    assert not NewsPage.objects.latest("pk").live


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_clipping_is_one_click_from_the_editor(enter: Enter, language: str) -> None:
    hand = Hand(enter("officer", reverse("wagtailadmin_home"), language))
    take_in(hand, seed(4))
    article = NewsPage.objects.get(source_url="https://liberte-actus.fr/1329", live=False)

    way = reverse("clippings:clipping", args=[article.pk])

    hand.click(hand.tab.locator(f".messages a[href='{way}']"))

    # The editor that is left has the clipping in its side panel too.
    hand.tab.wait_for_url(f"**{way}")
    expect(hand.tab.locator("html")).to_have_attribute("dir", DIRECTIONS[language])
    hand.tab.locator(".clipping-fold").evaluate_all("folds => folds.map(one => one.open = true)")
    expect(hand.tab.locator("del").first).to_be_visible(timeout=PATIENCE)
    struck = hand.tab.locator("del").all_inner_texts()
    assert "Déja abonné ?" in struck
    assert "Un modèle d’industrie bas carbone" not in struck
    assert overflow(hand.tab) == 0


def test_a_piece_is_put_back_and_a_figure_taken_over(enter: Enter) -> None:
    hand = Hand(enter("officer", reverse("wagtailadmin_home")))
    take_in(hand, seed(2))
    article = NewsPage.objects.latest("pk")
    before = len(article.get_latest_revision_as_object().key_figures)
    hand.tab.goto(reverse("clippings:clipping", args=[article.pk]))

    hand.click(hand.tab.locator("[name='put_back']").first)
    expect(hand.tab.locator("[name='put_back']")).to_have_count(1, timeout=PATIENCE)
    hand.fill(hand.tab.locator("[name='figure-1-label']"), "Voitures équipées la première année")
    hand.click(hand.tab.locator("[name='take_over'][value='1']"))

    expect(hand.tab.locator("[name='take_over'][value='1']")).to_have_count(0, timeout=PATIENCE)
    figures = NewsPage.objects.get(pk=article.pk).get_latest_revision_as_object().key_figures
    assert len(figures) == before + 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_screens_fit_their_window(enter: Enter, language: str, width: int) -> None:
    def narrow(tab: Tab) -> None:
        tab.set_viewport_size({"width": width, "height": 800})

    tab = enter("officer", reverse("clippings:new"), language, before=narrow)

    assert overflow(tab) == 0


def overflow(tab: Tab) -> int:
    """Return by how many pixels the page is wider than its window."""
    measured: Callable[[str], int] = tab.evaluate
    return measured("document.documentElement.scrollWidth - document.documentElement.clientWidth")
