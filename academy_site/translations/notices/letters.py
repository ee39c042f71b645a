"""The words of a letter: plain text and HTML, in the recipient's own language."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from wagtail.users.models import UserProfile

from academy_site.base.languages import LANGUAGES, direction
from academy_site.base.post.plain import isolated, one_line
from academy_site.translations.models.letter import Letter
from academy_site.translations.models.notice import NoticeKind
from academy_site.translations.notices.entries import Entry, entry, with_jobs

KINDS = list(NoticeKind)
SUBJECT_TITLE = 80  # characters


@dataclass(frozen=True)
class Section:
    """The entries of one kind, under their common heading."""

    heading: str
    entries: list[Entry]


def language_of(recipient: Any) -> str:
    """Return the language in which somebody sees the admin, the site's own where none is chosen.

    Wagtail's own ``get_preferred_language`` falls back on that of whoever is at work.
    """
    profile = UserProfile.objects.filter(user=recipient).first()
    chosen = profile.preferred_language if profile else ""
    return chosen if chosen in LANGUAGES else settings.LANGUAGE_CODE


def compose(letter: Letter) -> EmailMultiAlternatives:
    """Write a letter about the notices it carries."""
    language = language_of(letter.recipient)
    with override(language):
        sections = _sections(letter)
        context = {
            "language": language,
            "direction": direction(language),
            "subject": subject(sections, direction(language)),
            "sections": sections,
            "base": settings.WAGTAILADMIN_BASE_URL,
            "site": settings.WAGTAIL_SITE_NAME,
            "site_language": settings.LANGUAGE_CODE,
            "all_notices": reverse("translations:notices"),
            "account": f"{reverse('wagtailadmin_account')}#tab-notifications",
        }
        message = EmailMultiAlternatives(
            subject=context["subject"],
            body=render_to_string("translations/notices/letter.txt", context).strip() + "\n",
            to=[letter.recipient.email],
            headers={
                "Message-ID": letter.message_id,
                "Auto-Submitted": "auto-generated",
                "Content-Language": language,
            },
        )
        html = render_to_string("translations/notices/letter.html", context)
    message.attach_alternative(html, "text/html")
    return message


def subject(sections: list[Section], toward: str) -> str:
    """Say what a letter is about: the one thing, the one kind of thing, or how many things."""
    count = sum(len(section.entries) for section in sections)
    if count == 1:
        [only] = sections[0].entries
        title = Truncator(one_line(only.title)).chars(SUBJECT_TITLE)
        return _("%(kind)s: %(title)s") % {
            "kind": sections[0].heading, "title": isolated(title, toward)
        }  # fmt: skip
    if len(sections) == 1:
        return _("%(kind)s (%(count)s)") % {"kind": sections[0].heading, "count": count}
    return ngettext(
        "%(count)s notice about translations", "%(count)s notices about translations", count
    ) % {"count": count}


def _sections(letter: Letter) -> list[Section]:
    found = sorted(
        with_jobs(letter.notices.order_by("made_at", "pk")),
        key=lambda notice: KINDS.index(notice.kind),
    )
    entries = groupby(map(entry, found), key=lambda said: said.heading)
    return [Section(heading, list(group)) for heading, group in entries]
