"""Two changes at once, and a reader who searches between them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from django.db import transaction
from wagtail.models import Page

from academy_site.glossary.models import Term
from search.models import PageText, Place, PlaceKind, PlacesDue, SearchTerm
from search.places.syncing import sync_due
from search.vocabulary.keeping import forget, keep, recount
from tests.demo_pages import page

Beside = Callable[[Callable[[], Any]], Future[Any]]
PATIENCE = 60  # seconds that somebody waits before the test is said to hang
WORD = "quaggazorille"


def test_a_reader_does_not_take_the_mark_of_a_change_that_is_not_committed(
    db: None, beside: Beside
) -> None:
    sync_due()
    term = Term.objects.filter(language="fr", status="preferred").first()
    # Somebody's change is committed, and nobody has searched since.
    PlacesDue.objects.create(page_id=page("glossary.GlossaryPage").pk)

    with transaction.atomic():
        term.text = WORD
        term.save()
        reading = beside(sync_due)
    reading.result(PATIENCE)
    sync_due()

    [place] = Place.objects.filter(
        kind=PlaceKind.TERM, key=term.concept.slug, locale__language_code="fr"
    )
    assert place.title == WORD
    assert not PlacesDue.objects.exists()


@pytest.fixture
def article(db: None) -> Page:
    """Return a public page that alone has a word, and whose text is not kept yet."""
    article = page("news.NewsPage")
    # As it is between a save and what follows it.
    type(article).objects.filter(pk=article.pk).update(lead=f"Une {WORD}.", live=True)
    forget(article.pk)
    SearchTerm.objects.filter(term=WORD).delete()
    return article


def counted(term: str = WORD) -> int:
    rows = SearchTerm.objects.filter(language="fr", term=term)
    return rows.values_list("pages", flat=True).first() or 0


def both(beside: Beside, act: Callable[[], Any]) -> None:
    """Do the same twice; the second begins before the first is committed."""
    with transaction.atomic():
        act()
        second = beside(act)
    second.result(PATIENCE)


@pytest.mark.parametrize("is_kept", [False, True])
def test_of_two_who_save_a_page_its_words_are_counted_once(
    article: Page, beside: Beside, is_kept: bool
) -> None:
    if is_kept:
        PageText.objects.create(page_id=article.pk, text="", counted=True)

    both(beside, lambda: keep(article))

    assert counted() == 1
    forget(article.pk)
    assert counted() == 0


def test_of_two_saves_the_later_words_are_kept(article: Page, beside: Beside) -> None:
    keep(article)
    before = type(article).objects.get(pk=article.pk)

    with transaction.atomic():
        type(article).objects.filter(pk=article.pk).update(lead="Une zibelinette.")
        keep(type(article).objects.get(pk=article.pk))
        earlier = beside(lambda: keep(before))
    earlier.result(PATIENCE)

    assert (counted(), counted("zibelinette")) == (0, 1)
    assert "zibelinette" in PageText.objects.get(pk=article.pk).text
    forget(article.pk)


@pytest.mark.parametrize("go", ["hide", "forget", "keep"])
def test_of_two_who_take_a_page_from_the_public_one_takes_its_words(
    article: Page, beside: Beside, go: str
) -> None:
    keep(article)
    # In other pages too: a word that is nowhere cannot be taken away twice.
    SearchTerm.objects.filter(language="fr", term=WORD).update(pages=5)
    type(article).objects.filter(pk=article.pk).update(live=False)
    acts = {
        "hide": lambda: recount(article.path),
        "forget": lambda: forget(article.pk),
        "keep": lambda: keep(article),
    }

    both(beside, acts[go])

    assert counted() == 4
