"""Telling people what happened: a notice for each, in the transaction in which it happens."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Case, CharField, F, QuerySet, Value, When
from django.utils import timezone

from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.notice import Notice, NoticeKind, NoticePreference, Pace
from academy_site.translations.notices.tasks import send_at_once

# Told again only after the last one was read or mailed: it would say the same.
TOLD_ONCE_WHILE_WAITING = (
    NoticeKind.ASSIGNED,
    NoticeKind.SOURCE_CHANGED,
    NoticeKind.REVIEW,
    NoticeKind.PUBLISHED,
)
# What such a notice keeps of its key when it no longer waits; every other key is kept for good.
FREED_KEY = Case(
    When(kind__in=TOLD_ONCE_WHILE_WAITING, then=Value(None, output_field=CharField())),
    default=F("key"),
)


def tell(
    kind: NoticeKind,
    job: TranslationJob,
    recipients: Iterable[Any],
    actor: Any = None,
    quote: str = "",
    key: str | None = None,
) -> None:
    """Leave a notice for every recipient but the actor and whoever has left the house.

    ``key`` names what must be told to one person only once, ever. Whoever wants mail at once gets
    it when the transaction is committed; everybody else's waits for ``manage.py send_notices``.
    """
    people = {user.pk: user for user in recipients if user is not None and user.is_active}
    if actor is not None:
        people.pop(actor.pk, None)
    if key is None and kind in TOLD_ONCE_WHILE_WAITING:
        key = f"{kind}:{job.pk}"
    paces = paces_of(people)
    Notice.objects.bulk_create(
        [
            Notice(
                recipient=user, kind=kind, job=job, actor=actor, quote=quote,
                key=None if key is None else f"{key}:{user.pk}",
                by_mail=bool(user.email) and paces[user.pk] != Pace.NEVER,
            )
            for user in people.values()
        ],
        ignore_conflicts=True,
    )  # fmt: skip
    for recipient, pace in paces.items():
        if pace == Pace.AT_ONCE and people[recipient].email:
            transaction.on_commit(partial(send_at_once.enqueue, str(recipient)), robust=True)


def take_back(kind: NoticeKind, job: TranslationJob, recipient: Any = None) -> None:
    """Remove a notice that no longer holds and that nobody has read or been mailed.

    Without a ``recipient``, whoever was told.
    """
    waiting = Notice.objects.filter(letter=None, read_at=None, kind=kind, job=job)
    (waiting.filter(recipient=recipient) if recipient else waiting).delete()


def paces_of(recipients: Iterable[Any]) -> dict[Any, str]:
    """Return how often each of these users, given by their keys, wants mail."""
    keys = list(recipients)
    chosen = NoticePreference.objects.filter(user__in=keys).values_list("user", "pace")
    return {**dict.fromkeys(keys, Pace.DAILY), **dict(chosen)}


def mark_read(notices: QuerySet[Notice]) -> None:
    """Note that notices were read; what happens again is told again from now on."""
    notices.filter(read_at=None).update(read_at=timezone.now(), key=FREED_KEY)


def unread_count(user: Any) -> int:
    """Return how many notices the user has not read."""
    return Notice.objects.filter(recipient=user, read_at=None).count()
