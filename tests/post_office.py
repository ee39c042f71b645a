"""A mail server that can be shut, refuse somebody, or die with a letter in its hands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from smtplib import SMTPServerDisconnected
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection


class Death(BaseException):
    """The process ends here."""


def accept(_message: EmailMessage) -> None:
    """Take every letter."""


def shut(_message: EmailMessage) -> None:
    raise SMTPServerDisconnected("nobody@example.org: connection refused")


def die(_message: EmailMessage) -> None:
    raise Death


class PostOffice:
    """What was accepted, and what happens to a letter ``before`` and ``after`` that."""

    def __init__(self) -> None:
        self.accepted: list[EmailMessage] = []
        self.open_transactions: set[int] = set()
        self.before: Callable[[EmailMessage], None] = accept
        self.after: Callable[[EmailMessage], None] = accept

    def take(self, message: EmailMessage) -> None:
        self.open_transactions.add(len(connection.atomic_blocks))
        self.before(message)
        message.message()  # as a server would see it
        self.accepted.append(message)
        self.after(message)

    def to(self, name: str) -> list[EmailMessage]:
        """Return the letters to a demo account."""
        return [letter for letter in self.accepted if letter.to == [f"{name}@example.org"]]


OFFICE = PostOffice()


class Backend(BaseEmailBackend):
    """Django's way to the post office."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            OFFICE.take(message)
        return len(email_messages)
