"""The words of a letter: plain text and HTML, in the language of the digest."""

from __future__ import annotations

from email.utils import formataddr, parseaddr
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from academy_site.base.addresses import absolute
from academy_site.base.graph import ACADEMY_NAMES
from academy_site.base.languages import direction
from academy_site.base.post.plain import one_line
from news.digest.mail.editions import Edition
from news.digest.mail.texts import plain_paragraphs, rich_paragraphs
from news.digest.models import Reader
from news.digest.readers.leaving import path_for

HOST = "digest"  # what the letters are filed under by mail programs: digest.<language>.<our host>


def compose(edition: Edition, reader: Reader, message_id: str) -> EmailMultiAlternatives:
    """Write the letter to one reader, with the way out that mail programs offer (RFC 8058)."""
    language = edition.language
    leave = absolute(path_for(reader, language))
    message = _message(edition, subject(edition), reader.address, leave)
    message.extra_headers.update(
        {
            "Message-ID": message_id,
            "List-ID": f"<{HOST}.{language}.{_host()}>",
            "List-Unsubscribe": f"<{leave}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }
    )
    return message


def compose_trial(edition: Edition, recipient: str) -> EmailMultiAlternatives:
    """Write the letter as somebody of the staff looks at it: nobody can leave by it."""
    with override(edition.language):
        said = _("Trial: %(subject)s") % {"subject": subject(edition)}
    return _message(edition, said, recipient, "")


def subject(edition: Edition) -> str:
    """Return the digest's title; a title cannot break out of its line."""
    return one_line(edition.page.title)


def bodies(edition: Edition, leave: str) -> tuple[str, str]:
    """Return the letter in plain text and in HTML; ``leave`` is the address to unsubscribe at."""
    language = edition.language
    with override(language):
        context = {
            "language": language,
            "direction": direction(language),
            "title": edition.page.title,
            "lead": edition.page.lead,
            "days": edition.page.days,
            "paragraphs": plain_paragraphs(edition.page.introduction),
            "rich_paragraphs": rich_paragraphs(edition.page.introduction),
            "articles": [(one, absolute(one.url)) for one in edition.headlines],
            "address": absolute(edition.path),
            "academy": ACADEMY_NAMES[language],
            "leave": leave,
        }
        text = render_to_string("digest/mail/letter.txt", context).strip() + "\n"
        return text, render_to_string("digest/mail/letter.html", context)


def _message(edition: Edition, said: str, to: str, leave: str) -> EmailMultiAlternatives:
    text, html = bodies(edition, leave)
    message = EmailMultiAlternatives(
        subject=said,
        body=text,
        from_email=_sender(edition.language),
        to=[to],
        headers={"Auto-Submitted": "auto-generated", "Content-Language": edition.language},
    )
    message.attach_alternative(html, "text/html")
    return message


def _sender(language: str) -> str:
    """Return the site's sender, under the Academy's name where it has none of its own."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return formataddr((name or ACADEMY_NAMES[language], address))


def _host() -> Any:
    return urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname
