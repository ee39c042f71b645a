"""Sending the letters of digests: some behind the officer's request, the rest every few minutes.

The mail server is asked whether it is there before a letter is touched, and a run ends at the first
sign that it has gone: thousands of letters are then not tried in vain, and the next run goes on.

A run may last an hour. What each letter carries is therefore read when its turn comes: a digest, or
an article in it, that is taken back meanwhile goes to nobody any more.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Any
from uuid import UUID

from django.core.mail import EmailMessage, get_connection

from academy_site.base.languages import SOURCE
from academy_site.base.post.delivering import hand_over
from news.digest.mail.editions import Edition, edition
from news.digest.mail.letters import compose
from news.digest.models import DigestLetter, DigestPage, Reader

logger = logging.getLogger(__name__)

PERMANENT = range(500, 600)  # replies of a mail server that will be the same tomorrow (RFC 5321)
SERVICE_GONE = 421


@dataclass
class Report:
    """What one run did; ``down`` when the mail server could not be reached."""

    sent: int = 0
    failed: int = 0
    down: bool = False


def run(most: int | None = None) -> Report:
    """Send the letters that may be sent now, ``most`` of them at most."""
    report = Report()
    _drop_letters_of_deleted()
    due = list(islice(_due(), most))
    if not due:
        return report
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:
        logger.error("The mail server cannot be reached (%s)", named(error))
        report.down = True
        return report
    withheld: set[tuple[UUID, str]] = set()
    try:
        for letter in due:
            kind = letter.digest, letter.language
            if kind in withheld or not letter.claim():
                continue
            public = edition(*kind)
            if public is None:
                letter.give_back()
                withheld.add(kind)
                continue
            _count(report, deliver(letter, public, connection))
            if report.down:
                break
    finally:
        connection.close()
    return report


def deliver(letter: DigestLetter, public: Edition, connection: Any) -> Exception | bool | None:
    """Send a claimed letter: true when it went, what went wrong, None when nobody wants it."""
    reader = Reader.objects.filter(pk=letter.reader_id, active=True).first()
    if reader is None:
        letter.delete()
        return None
    error = hand_over(letter, partial(_written, letter, reader, public, connection))
    if error is None:
        return True
    DigestLetter.objects.unsent().filter(pk=letter.pk).update(
        failure=named(error), refused=is_refusal(error)
    )
    return error


def waiting() -> int:
    """Return how many letters are still to be sent."""
    return DigestLetter.objects.unsent().filter(refused=False).count()


def named(error: Exception) -> str:
    """Name a failure without the address that the mail server quotes."""
    code = next(iter(_codes(error)), "")
    return f"{type(error).__name__} {code}".strip()[:80]


def is_refusal(error: Exception) -> bool:
    """Tell whether the server will never take mail to this address."""
    return isinstance(error, SMTPRecipientsRefused) and all(
        code in PERMANENT for code in _codes(error)
    )


def is_outage(error: Exception) -> bool:
    """Tell whether it is the server that is out of order and not the letter."""
    if isinstance(error, SMTPRecipientsRefused | SMTPResponseException):
        return SERVICE_GONE in _codes(error)
    return isinstance(error, OSError)


def _codes(error: Exception) -> list[int]:
    if isinstance(error, SMTPRecipientsRefused):
        return [code for code, _said in error.recipients.values()]
    return [error.smtp_code] if isinstance(error, SMTPResponseException) else []


def _drop_letters_of_deleted() -> None:
    """Delete what waits for a digest that has no French page any more: it never comes back."""
    digests = DigestPage.objects.filter(locale__language_code=SOURCE)
    left = DigestLetter.objects.unclaimed().exclude(digest__in=digests.values("translation_key"))
    left.delete()


def _due() -> Iterator[DigestLetter]:
    """Yield what may go now; a digest that is not public any more waits until it is again."""
    due = DigestLetter.objects.due()
    kinds = due.order_by("digest", "language").values_list("digest", "language").distinct()
    for digest, language in list(kinds):
        if edition(digest, language) is not None:
            yield from due.filter(digest=digest, language=language)


def _written(
    letter: DigestLetter, reader: Reader, public: Edition, connection: Any
) -> EmailMessage:
    message = compose(public, reader, letter.message_id)
    message.connection = connection
    return message


def _count(report: Report, outcome: Exception | bool | None) -> None:
    if isinstance(outcome, Exception):
        report.failed += 1
        report.down = is_outage(outcome)
    else:
        report.sent += outcome is True
