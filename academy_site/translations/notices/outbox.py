"""What goes into the outbox: which notices become a letter to whom, and when.

A letter is made and filled with the notices that wait for its recipient; from then on it is sent as
``academy_site.base.post.outbox`` says. A notice waits until a letter carries it, so none is lost.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from academy_site.base.post.outbox import new_message_id
from academy_site.translations.models.letter import Letter
from academy_site.translations.models.notice import Notice, Pace
from academy_site.translations.notices.telling import FREED_KEY, paces_of


def waiting() -> QuerySet[Notice]:
    """Return the notices that are to be mailed, were not read meanwhile, and have no letter yet."""
    return Notice.objects.filter(letter=None, by_mail=True, read_at=None)


def wants_mail(recipient: Any) -> bool:
    """Tell whether mail can and may be sent to somebody."""
    pace = paces_of([recipient.pk])[recipient.pk]
    return recipient.is_active and bool(recipient.email) and pace != Pace.NEVER


def open_letter(recipient: Any) -> Letter | None:
    """Make a letter of all that waits for somebody, if it is time for one."""
    own = waiting().filter(recipient=recipient)
    if not wants_mail(recipient):
        own.update(by_mail=False)
        return None
    day = None
    if paces_of([recipient.pk])[recipient.pk] == Pace.DAILY:
        now = local_now()
        day = now.date()
        if not is_day(now) or _has_digest(recipient, now):
            return None
    try:
        with transaction.atomic():
            letter = Letter.objects.create(
                recipient=recipient, day=day, message_id=new_message_id("notices")
            )
            if own.update(letter=letter, key=FREED_KEY):
                return letter
            letter.delete()
    except IntegrityError:
        pass  # somebody else has just made the digest of the day
    return None


def drop(letter: Letter) -> None:
    """Give a claimed letter up, for a recipient who no longer gets mail; the notices stay."""
    with transaction.atomic():
        letter.notices.update(by_mail=False)
        letter.delete()


def local_now() -> datetime:
    """Return the present at the Academy, whatever time zone a request has activated."""
    return timezone.localtime(timezone.now(), timezone.get_default_timezone())


def is_day(now: datetime) -> bool:
    """Tell whether the hour has come from which digests and reminders go out."""
    return now.hour >= settings.NOTICES_HOUR


def _has_digest(recipient: Any, now: datetime) -> bool:
    """Tell whether a digest is under way, or has gone today.

    The day a digest was made on is not always the one on which it could be sent.
    """
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    digests = Letter.objects.filter(recipient=recipient, day__isnull=False)
    return digests.filter(Q(sent_at=None) | Q(sent_at__gte=midnight) | Q(day=now.date())).exists()
