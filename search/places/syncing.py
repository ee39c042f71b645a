"""Brings places to what the public pages say: marked when something changes, done when asked for.

What changes is often many pages at once. Each session is then read once: when all is committed,
or before the next search, whichever comes first.
"""

from __future__ import annotations

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
    due = [PlacesDue(page_id=pk) for pk in pages.values_list("pk", flat=True)]
    if due:
        PlacesDue.objects.bulk_create(due, ignore_conflicts=True)
        transaction.on_commit(sync_due, robust=True)


def sync_due(language: str | None = None) -> None:
    """Read anew what is marked, in one language or in all."""
    due = PlacesDue.objects.all()
    if language is not None:
        due = due.filter(page__locale__language_code=language)
    for key in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            # Whoever takes the mark away does the work; another waits here until it is done.
            if PlacesDue.objects.filter(pk=key).delete()[0]:
                _sync(key)


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
