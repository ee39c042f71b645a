"""Next year's session, begun from this year's: all of it copied as drafts, nothing of it shared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.apps import apps
from django.db import transaction
from wagtail.actions.copy_page import CopyPageAction
from wagtail.fields import StreamValue
from wagtail.models import Page

from academy_site.editorial.block_ids import renewed_stream, stream_fields

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser

    from sessions.models import SessionPage

# Outcomes are of their own session: the new one has none yet.
COPIED = ("conceptnotepage", "programmepage", "speakerspage")
# What the copy of a page must not inherit: its schedule, its lock, its words for search engines.
UNSET = {
    "go_live_at": None,
    "expire_at": None,
    "expired": False,
    "locked": False,
    "locked_at": None,
    "locked_by": None,
    "seo_title": "",
    "search_description": "",
}


@dataclass(frozen=True)
class NewEdition:
    """What is decided of the new session; ``with_words`` keeps the note's text to start from."""

    title: str
    slug: str
    number: int
    first_day: date
    with_words: bool = True


@transaction.atomic
def copy_session(
    session: SessionPage, edition: NewEdition, user: AbstractBaseUser | None = None
) -> SessionPage:
    """Copy a session with its note, programme, sittings and speakers, and return the new one.

    Every day moves by as many days as the first one; each page is copied as ``as_copied`` has it.
    """
    session = as_copied(session)
    shift = edition.first_day - session.start_date
    wordless = {} if edition.with_words else {"lead": "", "argument": ()}
    copied = _copy(
        session,
        session.get_parent(),
        user,
        title=edition.title,
        draft_title=edition.title,
        slug=edition.slug,
        number=edition.number,
        start_date=edition.first_day,
        end_date=session.end_date + shift if session.end_date else None,
        # The picture shows the theme and the year.
        poster=None,
        **wordless,
    )
    for part in session.get_children().specific():
        if part._meta.model_name not in COPIED:
            continue
        part = as_copied(part)
        empty = part._meta.model_name == "conceptnotepage" and not edition.with_words
        new_part = _copy(part, copied, user, **({"lead": "", "body": ()} if empty else {}))
        if part._meta.model_name == "programmepage":
            _copy_sittings(part, new_part, shift, user)
    return copied


def as_copied(page: Page) -> Page:
    """Return what is copied of a page: its published state, or its latest draft if it has none."""
    return page if page.live else page.get_latest_revision_as_object()


def _copy_sittings(
    programme: Page, new_programme: Page, shift: timedelta, user: AbstractBaseUser | None
) -> None:
    sittings = apps.get_model("plenary", "SittingPage").objects.child_of(programme)
    for sitting in map(as_copied, sittings.order_by("path")):
        day = sitting.date + shift if sitting.date else None
        _copy(sitting, new_programme, user, date=day)


def _copy(page: Page, to: Page, user: AbstractBaseUser | None, **changes: Any) -> Page:
    """Copy one page as a draft, with a translation key and block ids of its own."""
    key = uuid4()
    for field in stream_fields(page):
        stream = getattr(page, field.name)
        changes[field.name] = (
            StreamValue(field.stream_block, [])
            if changes.get(field.name) == ()
            else renewed_stream(stream, key)
        )
    return CopyPageAction(
        page,
        to=to,
        update_attrs={**UNSET, "translation_key": key, **changes},
        copy_revisions=False,
        keep_live=False,
        user=user,
    ).execute(skip_permission_checks=True)
