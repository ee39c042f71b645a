"""Reads sessions and programmes from the database into the records of ``sessions.programme``.

The number of queries does not depend on the number of sittings and slots: sessions, their parts
(when the page's own frame does not tell), sittings, participations, persons with their
affiliations, and bodies that are named without a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from academy_site.base import addresses
from academy_site.base.frame import below
from academy_site.base.languages import SOURCE
from academy_site.base.models import BasePage
from academy_site.base.problems import UnfinishedError
from academy_site.base.unindexed import Unindexed
from academy_site.base.visibility import Access, visible
from academy_site.base.words import Words
from sessions.programme import Programme, Session
from sessions.sitting_reading import beside, read_days, words
from sessions.zones import zone_of

SESSION_DEPTH = 4


def read_sessions(language: str) -> list[Session]:
    """Return the public sessions as listed in ``language``, the latest first."""
    sessions = [
        _session(source, own, {})
        for source, own in _pairs(_session_rows(language), language)
        if source.start_date and source.end_date
    ]
    return sorted(sessions, key=lambda session: session.start, reverse=True)


def read_current_programme(language: str, today: date) -> Programme | None:
    """Return the programme to show first, of the running or next session, else of the latest.

    It carries the speakers' names but not their affiliations.
    """
    pairs = [
        pair
        for pair in _pairs(_session_rows(language), language)
        if pair[0].start_date and pair[0].end_date
    ]
    if not pairs:
        return None
    coming = [pair for pair in pairs if pair[0].end_date >= today]
    source, own = (
        min(coming, key=lambda pair: pair[0].start_date)
        if coming
        else max(pairs, key=lambda pair: pair[0].start_date)
    )
    return _programme(source, own, language, _read_parts(own), names_only=True)


def read_programme_of(page: BasePage) -> Programme:
    """Return the programme of the session above ``page``, in the page's language.

    In a preview the page stands in for its stored version, with the drafts around it.
    Raises Http404 when the page's reader may not see the session, and UnfinishedError when a draft
    of it has no days yet.
    """
    parts = {other.kind: other.url for other in (*page.frame.section, *page.frame.children)}
    draft = page if page.access is Access.EDITOR else None
    for source, own in _pairs(_rows_above(page, draft), page.language):
        if not source.start_date or not source.end_date:
            if draft is None:
                break
            raise UnfinishedError(_("Give the session its first and last day to see it here."))
        return _programme(source, own, page.language, parts, page.access, draft=draft)
    raise Http404("No session to show")


def sessions_in(languages: Iterable[str]) -> QuerySet[Page]:
    """Return the sessions of some languages, in no order.

    Sessions are few, and the pages of a language many: they are looked up by their kind.
    """
    model = apps.get_model("plenary", "SessionPage")
    kind = ContentType.objects.get_for_model(model)
    locales = Locale.objects.filter(language_code__in=languages).values("pk")
    found = model.objects.order_by().filter(content_type=kind)
    return found.alias(of_language=Unindexed("locale_id")).filter(of_language__in=locales)


def _rows_above(page: BasePage, draft: Page | None) -> list[Page]:
    """Return the session that ``page`` is or belongs to, in the source language and its own."""
    model = apps.get_model("plenary", "SessionPage")
    if draft is not None and isinstance(page, model) and not page.pk:
        return [page]  # not in the tree yet, and alone in its language
    trail = (*page.frame.trail, *page.frame.section)
    key = next((other.translation_key for other in trail if other.depth == SESSION_DEPTH), None)
    if key is None:
        above = Page.objects.filter(path=page.path[: SESSION_DEPTH * Page.steplen])
        key = above.values_list("translation_key", flat=True).first()
    rows = _session_rows(page.language, key, page.access)
    if draft is None:
        return rows
    return [page if row.pk == page.pk else beside(draft, row) for row in rows]


def _programme(
    source: Page,
    own: Page,
    language: str,
    parts: Mapping[str, str],
    access: Access = Access.PUBLIC,
    *,
    draft: Page | None = None,
    names_only: bool = False,
) -> Programme:
    session = _session(source, own, parts)
    if draft is None and "programmepage" not in parts:
        return Programme(language, session, ())
    people_url = parts.get("speakerspage", "")
    days = read_days(source, own, language, people_url, access, draft=draft, names_only=names_only)
    return Programme(language, session, days)


def _session_rows(
    language: str, key: UUID | None = None, access: Access = Access.PUBLIC
) -> list[Page]:
    found = sessions_in({SOURCE, language})
    if key is not None:
        found = found.filter(translation_key=key)
    rows = visible(found, access).select_related("locale", "poster")
    # Not by the database: in that order SQLite would read the whole tree.
    return sorted(rows, key=lambda row: row.path)


def _pairs(rows: list[Page], language: str) -> list[tuple[Page, Page]]:
    """Pair every source row with its row in ``language``; each stands in for the other."""
    by_key: dict[UUID, dict[str, Page]] = {}
    for row in rows:
        by_key.setdefault(row.translation_key, {})[row.language] = row
    return [
        (found.get(SOURCE) or found[language], found.get(language) or found[SOURCE])
        for found in by_key.values()
    ]


def _read_parts(session: Page) -> dict[str, str]:
    children = visible(
        Page.objects.order_by().filter(path__range=below(session.path), depth=session.depth + 1)
    ).values_list("content_type__model", "url_path")
    return {kind: addresses.public_path(session.language, url_path) for kind, url_path in children}


def _session(source: Page, own: Page, parts: Mapping[str, str]) -> Session:
    return Session(
        key=str(source.translation_key),
        number=source.number,
        title=words(own, source, "title"),
        lead=words(own, source, "lead"),
        argument=tuple(Words(str(sentence.value), own.language) for sentence in own.argument),
        start=source.start_date,
        end=source.end_date,
        zone=zone_of(source.timezone),
        city=words(own, source, "city"),
        venue=words(own, source, "venue"),
        url=addresses.public_path(own.language, own.url_path) if own.pk else "",
        parts=dict(parts),
        poster=source.poster,
    )
