"""Sending the letters of the outbox: at once for who wants it so, the rest every hour."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib.auth import get_user_model

from academy_site.base.post.delivering import hand_over
from academy_site.translations.models.letter import Letter
from academy_site.translations.notices import outbox
from academy_site.translations.notices.letters import compose
from academy_site.translations.notices.reminding import remind


@dataclass
class Report:
    """What one run of the post did."""

    sent: int = 0
    failed: int = 0
    waiting: int = 0


def run() -> Report:
    """Remind, make the letters that are due and send every letter that may be sent now."""
    now = outbox.local_now()
    if outbox.is_day(now):
        remind(now.date())
    people = get_user_model().objects.filter(pk__in=outbox.waiting().values("recipient"))
    for recipient in people.order_by("pk"):
        outbox.open_letter(recipient)
    report = Report()
    for letter in list(Letter.objects.due()):
        if letter.claim():
            _count(report, deliver(letter))
    report.waiting = outbox.waiting().count()
    return report


def deliver_to(recipient: Any) -> int:
    """Send one person what waits for them; return how many letters went.

    While an earlier letter to them had to be put back, nobody's request waits for the mail server:
    the hourly run tries both.
    """
    user = get_user_model().objects.filter(pk=recipient).first()
    put_back = Letter.objects.unsent().filter(recipient=user, retry_at__isnull=False)
    if user is None or put_back.exists():
        return 0
    letter = outbox.open_letter(user)
    if letter is None or not letter.claim():
        return 0
    return int(deliver(letter) is True)


def deliver(letter: Letter) -> bool | None:
    """Send a claimed letter; true when it went, false when it failed, None when nobody wants it."""
    if not outbox.wants_mail(letter.recipient) or not letter.notices.exists():
        outbox.drop(letter)
        return None
    return hand_over(letter, partial(compose, letter)) is None


def _count(report: Report, went: bool | None) -> None:
    report.sent += went is True
    report.failed += went is False
