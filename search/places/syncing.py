"""Brings places to what the public pages say: marked when something changes, done when asked for.

What changes is often many pages at once. Each session is then read once: when all is committed,
or before the next search, whichever comes first. What cannot be read keeps its mark, and its places
stay as they were: a fault of one page is nothing that a reader's search may end with.
"""

from __future__ import annotations

import logging
from uuid import UUID

from django.core.cache import cache
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import Page

from academy_site.glossary.models import GlossaryPage
from academy_site.glossary.reading import concepts
from search.models import Place, PlaceKind, PlacesDue
from search.places.glossary import terms_of
from search.places.sessions import spots_of
from search.places.storing import store
from search.vocabulary.public import public_pages
from sessions.models import SessionPage
from sessions.reading import SESSION_DEPTH

AGAIN = 60  # seconds after which what could not be read is tried again, unless it changes before

logger = logging.getLogger(__name__)


def mark_session_of(path: str) -> None:
    """Have the session at or above a path read anew, in every language.

    A fact that changes in one language changes the programme in all of them.
    """
    above = SessionPage.objects.filter(path=path[: SESSION_DEPTH * Page.steplen])
    _mark(SessionPage.objects.filter(translation_key__in=above.values("translation_key")))


def mark_below(path: str) -> None:
    """Have the sessions and glossaries below a path read anew, sessions in every language."""
    below = SessionPage.objects.filter(path__startswith=path)
    _mark(SessionPage.objects.filter(translation_key__in=below.values("translation_key")))
    _mark(GlossaryPage.objects.filter(path__startswith=path))


def mark_sessions(**_signal: object) -> None:
    """Have all sessions read anew."""
    _mark(SessionPage.objects.all())


def mark_glossary(**_signal: object) -> None:
    """Have the glossary read anew."""
    _mark(GlossaryPage.objects.all())


def _mark(pages: QuerySet[Page]) -> None:
    # In one order for all, so that two editors never wait for each other in a circle.
    due = [PlacesDue(page_id=pk) for pk in pages.order_by("pk").values_list("pk", flat=True)]
    if due:
        # A mark that stands already is written as well: whoever takes it away has to wait for the
        # change that is being made here, and reads it.
        PlacesDue.objects.bulk_create(
            due, update_conflicts=True, unique_fields=["page"], update_fields=["stamp"]
        )
        transaction.on_commit(sync_due, robust=True)


def sync_due(language: str | None = None) -> None:
    """Read anew what is marked, in one language or in all; raises nothing for what cannot be."""
    due = PlacesDue.objects.order_by("pk")
    if language is not None:
        due = due.filter(page__locale__language_code=language)
    for key, stamp in list(due.values_list("pk", "stamp")):
        failed = _failed(key, stamp)
        if cache.get(failed):
            continue
        try:
            _take(key)
        except Exception:
            logger.exception("The places of page %s could not be read", key)
            cache.set(failed, True, AGAIN)


@transaction.atomic
def _take(key: int) -> None:
    # Whoever takes the mark away does the work; another waits here until it is done.
    if PlacesDue.objects.filter(pk=key).delete()[0]:
        _sync(key)


def _failed(key: int, stamp: UUID) -> str:
    return f"search-places-{key}-{stamp.hex}"


def _sync(key: int) -> None:
    session = SessionPage.objects.filter(pk=key).first()
    if session is not None:
        kinds = [PlaceKind.SLOT, PlaceKind.PERSON]
        held = Place.objects.filter(page__path__startswith=session.path, kind__in=kinds)
        store(held, list(spots_of(session)), session.locale_id)
        return
    for page in GlossaryPage.objects.filter(pk=key).select_related("locale"):
        held = Place.objects.filter(page=page, kind=PlaceKind.TERM)
        public = public_pages().filter(pk=key).exists()
        told = terms_of(concepts(), page.language, page.pk) if public else ()
        store(held, list(told), page.locale_id)
