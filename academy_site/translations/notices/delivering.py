"""Sending the letters of the outbox: at once for who wants it so, the rest every hour."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model

from academy_site.translations.models.letter import Letter
from academy_site.translations.notices import outbox
from academy_site.translations.notices.letters import compose
from academy_site.translations.notices.reminding import remind

logger = logging.getLogger(__name__)


@dataclass
class Report:
    """What one run of the post did."""

    sent: int = 0
    failed: int = 0
    waiting: int = 0


class NothingAcceptedError(Exception):
    """A mail backend took no message and did not say why."""


def run() -> Report:
    """Remind, make the letters that are due and send every letter that may be sent now."""
    now = outbox.local_now()
    if outbox.is_day(now):
        remind(now.date())
    people = get_user_model().objects.filter(pk__in=outbox.waiting().values("recipient"))
    for recipient in people.order_by("pk"):
        outbox.open_letter(recipient)
    report = Report()
    for letter in list(outbox.due()):
        if outbox.claim(letter):
            _count(report, deliver(letter))
    report.waiting = outbox.waiting().count()
    return report


def deliver_to(recipient: Any) -> int:
    """Send one person what waits for them; return how many letters went.

    While an earlier letter to them had to be put back, nobody's request waits for the mail server:
    the hourly run tries both.
    """
    user = get_user_model().objects.filter(pk=recipient).first()
    if user is None or outbox.unsent().filter(recipient=user, retry_at__isnull=False).exists():
        return 0
    letter = outbox.open_letter(user)
    if letter is None or not outbox.claim(letter):
        return 0
    return int(deliver(letter) is True)


def deliver(letter: Letter) -> bool | None:
    """Send a claimed letter; true when it went, false when it failed, None when nobody wants it.

    A failure of one is no other's: whatever is wrong is logged, without address or words, and the
    letter waits for its next try.
    """
    if not outbox.wants_mail(letter.recipient) or not letter.notices.exists():
        outbox.drop(letter)
        return None
    try:
        if not compose(letter).send():
            raise NothingAcceptedError
    except Exception as error:
        outbox.put_back(letter)
        # Without the error's text and traceback: a mail server quotes the address it refuses.
        logger.error(
            "Letter %s was not sent (%s %s); it will be tried again",
            letter.pk, type(error).__name__, getattr(error, "smtp_code", ""),
        )  # fmt: skip
        return False
    outbox.mark_sent(letter)
    return True


def _count(report: Report, went: bool | None) -> None:
    report.sent += went is True
    report.failed += went is False
