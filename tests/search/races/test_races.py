"""Two changes at once, and a reader who searches between them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from django.db import transaction

from academy_site.glossary.models import Term
from search.models import Place, PlaceKind, PlacesDue
from search.places.syncing import sync_due
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
