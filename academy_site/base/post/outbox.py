"""The outbox: letters that are claimed, sent and marked, each step committed before the next.

- Nothing is lost. A letter is tried until it is sent.
- One sender at a time. A claim is one conditional UPDATE: of two senders, one finds nothing.
- Sent once, as far as mail allows. If the sender dies between the server's acceptance and the mark,
  nobody can know whether the letter went. It is sent again after ``CLAIM_HOLDS`` under the same
  Message-ID, by which mail systems and programs recognise a duplicate.
"""

from __future__ import annotations

from datetime import timedelta
from email.utils import make_msgid
from urllib.parse import urlsplit

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

CLAIM_HOLDS = timedelta(hours=1)
FIRST_RETRY = timedelta(minutes=15)
LONGEST_RETRY = timedelta(days=1)


def new_message_id(kind: str) -> str:
    """Return an identity for a letter (RFC 5322) under the site's own host name."""
    return make_msgid(kind, domain=urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname)


class LetterQuerySet(QuerySet):
    """Letters, and which of them may be sent."""

    def unsent(self) -> LetterQuerySet:
        return self.filter(sent_at=None)

    def unclaimed(self) -> LetterQuerySet:
        """Keep the letters that are not being sent; a sender that has died holds none for long."""
        return self.filter(
            Q(claimed_at=None) | Q(claimed_at__lte=timezone.now() - CLAIM_HOLDS), sent_at=None
        )

    def due(self) -> LetterQuerySet:
        """Keep the letters that may be sent now."""
        rested = Q(retry_at=None) | Q(retry_at__lte=timezone.now())
        return self.unclaimed().filter(rested).order_by("pk")


class PostedLetter(models.Model):
    """One mail to one person: what an outbox sends, and sends once.

    Its identity is fixed before it is sent. Whoever sends it sets ``claimed_at`` first.
    """

    message_id = models.CharField(max_length=255, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    # Not to be tried again before, after a failure.
    retry_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.message_id

    def claim(self) -> bool:
        """Take the letter for sending; false when somebody else has it, or has sent it.

        ``durable``: a claim that could still be rolled back would let two send the same letter.
        """
        with transaction.atomic(durable=True):
            taken = type(self).objects.due().filter(pk=self.pk)
            return bool(taken.update(claimed_at=timezone.now(), attempts=F("attempts") + 1))

    def mark_sent(self) -> None:
        self._still_unsent().update(sent_at=timezone.now(), claimed_at=None)

    def put_back(self) -> None:
        """Leave the letter for a later try; each failure doubles the wait.

        Does nothing where it went meanwhile, or is gone together with whom it was for.
        """
        attempts = self._still_unsent().values_list("attempts", flat=True).first()
        if attempts is None:
            return
        pause = min(FIRST_RETRY * 2 ** min(attempts - 1, 10), LONGEST_RETRY)
        self._still_unsent().update(claimed_at=None, retry_at=timezone.now() + pause)

    def give_back(self) -> None:
        """Undo the claim of a letter that was not tried."""
        self._still_unsent().update(claimed_at=None, attempts=F("attempts") - 1)

    def _still_unsent(self) -> LetterQuerySet:
        return type(self).objects.unsent().filter(pk=self.pk)
