"""The outbox: which letter is sent when, by whom, and what is known of it afterwards.

A letter is made and filled with the notices that wait for its recipient, then claimed, then sent,
then marked as sent; each step is committed before the next. What follows from that:

- Nothing is lost. A notice waits until a letter carries it; a letter is tried until it is sent.
- One sender at a time. A claim is one conditional UPDATE: of two senders, one finds nothing.
- Sent once, as far as mail allows. If the sender dies between the server's acceptance and the mark,
  nobody can know whether the letter went. It is sent again after ``CLAIM_HOLDS``, with the same
  notices and the same Message-ID, by which mail systems and programs recognise a duplicate.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import make_msgid
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from academy_site.translations.models.letter import Letter
from academy_site.translations.models.notice import Notice, Pace
from academy_site.translations.notices.telling import FREED_KEY, paces_of

CLAIM_HOLDS = timedelta(hours=1)
FIRST_RETRY = timedelta(minutes=15)
LONGEST_RETRY = timedelta(days=1)


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
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname
    try:
        with transaction.atomic():
            letter = Letter.objects.create(
                recipient=recipient, day=day, message_id=make_msgid("notices", domain=host)
            )
            if own.update(letter=letter, key=FREED_KEY):
                return letter
            letter.delete()
    except IntegrityError:
        pass  # somebody else has just made the digest of the day
    return None


def due() -> QuerySet[Letter]:
    """Return the letters that may be sent now."""
    now = timezone.now()
    free = Q(claimed_at=None) | Q(claimed_at__lte=now - CLAIM_HOLDS)
    rested = Q(retry_at=None) | Q(retry_at__lte=now)
    return Letter.objects.filter(free, rested, sent_at=None).order_by("pk")


def unsent() -> QuerySet[Letter]:
    return Letter.objects.filter(sent_at=None)


def claim(letter: Letter) -> bool:
    """Take a letter for sending; false when somebody else has it, or has sent it.

    ``durable``: a claim that could still be rolled back would let two send the same letter.
    """
    with transaction.atomic(durable=True):
        taken = due().filter(pk=letter.pk)
        return bool(taken.update(claimed_at=timezone.now(), attempts=F("attempts") + 1))


def mark_sent(letter: Letter) -> None:
    unsent().filter(pk=letter.pk).update(sent_at=timezone.now(), claimed_at=None)


def put_back(letter: Letter) -> None:
    """Leave a letter for a later try; each failure doubles the wait."""
    letter.refresh_from_db(fields=["attempts"])
    pause = min(FIRST_RETRY * 2 ** min(letter.attempts - 1, 10), LONGEST_RETRY)
    unsent().filter(pk=letter.pk).update(claimed_at=None, retry_at=timezone.now() + pause)


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
