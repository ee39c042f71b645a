"""Handing a claimed letter to the mail server."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.core.mail import EmailMessage

from academy_site.base.post.outbox import PostedLetter

logger = logging.getLogger(__name__)


class NothingAcceptedError(Exception):
    """A mail backend took no message and did not say why."""


def hand_over(letter: PostedLetter, write: Callable[[], EmailMessage]) -> Exception | None:
    """Send what ``write`` composes for a claimed letter; return what went wrong, if anything did.

    A failure of one is no other's: whatever is wrong is logged, without address or words, and the
    letter waits for its next try.
    """
    try:
        if not write().send():
            raise NothingAcceptedError
    except Exception as error:
        letter.put_back()
        # Without the error's text and traceback: a mail server quotes the address it refuses.
        logger.error(
            "Letter %s was not sent (%s %s); it will be tried again",
            letter.pk, type(error).__name__, getattr(error, "smtp_code", ""),
        )  # fmt: skip
        return error
    letter.mark_sent()
    return None
