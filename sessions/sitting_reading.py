"""Reads the sittings of a session: facts from the source language, words from the translation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from django.apps import apps
from django.db.models import Q
from wagtail.models import Page

from academy_site.base import addresses
from academy_site.base.frame import below
from academy_site.base.visibility import Access, visible
from academy_site.base.words import Words
from sessions.programme import Day, Sitting, Slot
from sessions.register import Register


def words(own: Page, source: Page, field: str) -> Words:
    """Return a field's words in the page's own language, else the source's, marked as such."""
    text = getattr(own, field)
    return Words(text, own.language) if text else Words(getattr(source, field), source.language)


def read_days(
    source: Page,
    own: Page,
    language: str,
    people_url: str,
    access: Access = Access.PUBLIC,
    *,
    draft: Page | None = None,
    names_only: bool = False,
) -> tuple[Day, ...]:
    """Return the days of the session ``source`` with the words of its translation ``own``.

    ``names_only`` leaves out affiliations, bodies and the people of whole sittings.
    """
    rows = _rows(source, own, access, draft)
    translated = {row.translation_key: row for row in rows if row.path.startswith(own.path)}
    timed = [
        row
        for row in rows
        if row.path.startswith(source.path) and row.date and row.start and row.end
    ]
    register = Register.of(timed, language, people_url, draft=draft, names_only=names_only)
    days: dict[date, list[Sitting]] = {}
    for row in sorted(timed, key=lambda row: (row.date, row.start, row.path)):
        sitting = _sitting(row, translated.get(row.translation_key), language, register)
        days.setdefault(row.date, []).append(sitting)
    return tuple(Day(day, tuple(sittings)) for day, sittings in days.items())


def beside(draft: Page, page: Page) -> Page:
    """Return a page as it is shown around a draft: as its last editor left it.

    But in another language as it is public, if it is: a translation is read with the facts that it
    will be published with, and a translator sees no draft of the source.
    """
    if page.live and page.locale_id != draft.locale_id:
        return page
    return page.get_latest_revision_as_object()


def _rows(source: Page, own: Page, access: Access, draft: Page | None) -> list[Page]:
    model = apps.get_model("plenary", "SittingPage")
    if not source.path or not own.path:
        return []  # a session that is not in the tree yet
    # By ranges and in no order: otherwise SQLite reads the whole tree.
    there = Q(path__range=below(source.path)) | Q(path__range=below(own.path))
    stored = visible(model.objects.order_by().filter(there), access).select_related(
        "locale", "room"
    )
    if draft is None:
        return list(stored)
    translated = {row.translation_key for row in stored if row.locale_id == draft.locale_id}
    rows = [
        beside(draft, row)
        for row in stored
        if row.pk != draft.pk and (row.live or row.translation_key in translated)
    ]
    return [*rows, draft] if isinstance(draft, model) else rows


def _sitting(source: Page, own: Page | None, language: str, register: Register) -> Sitting:
    spoken = own or source
    return Sitting(
        key=str(source.translation_key),
        kind=source.kind,
        number=source.number,
        continued=source.continued,
        date=source.date,
        start=source.start,
        end=source.end,
        title=words(spoken, source, "title"),
        lead=words(spoken, source, "lead"),
        room=source.room.name(language) if source.room else Words("", language),
        url=addresses.public_path(own.language, own.url_path) if own else "",
        people=register.sitting_people(source),
        slots=tuple(sorted(_slots(source, own, register), key=lambda slot: (slot.start, slot.end))),
        changed=max(
            filter(None, (source.last_published_at, spoken.last_published_at)), default=None
        ),
    )


def _slots(source: Page, own: Page | None, register: Register) -> Iterable[Slot]:
    """Join on the block's id. The stored form is read: block values would query for each person."""
    translated = {slot["id"]: slot["value"] for slot in own.slots.raw_data} if own else {}
    language = own.language if own else source.language
    for place, slot in enumerate(source.slots.raw_data):
        value = slot["value"]
        if not value.get("start") or not value.get("end"):
            continue
        spoken = translated.get(slot["id"], {})
        yield Slot(
            id=slot["id"] or f"unsaved-{place}",
            kind=slot["type"],
            start=_clock(value["start"]),
            end=_clock(value["end"]),
            title=_spoken("title", spoken, language, value, source.language),
            abstract=_spoken("abstract", spoken, language, value, source.language),
            people=register.slot_people(slot),
        )


def _clock(stored: time | str) -> time:
    """A draft that comes from the editor's form holds times, the stored form text."""
    return stored if isinstance(stored, time) else time.fromisoformat(stored)


def _spoken(
    field: str, spoken: Mapping[str, Any], language: str, value: Mapping[str, Any], source: str
) -> Words:
    if not value.get(field):
        return Words("", language)
    if spoken.get(field):
        return Words(spoken[field], language)
    return Words(value[field], source)
