"""What one notice says, in the language that is active: for the admin's list and for mails."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from academy_site.base import dates
from academy_site.base.languages import active_language, direction
from academy_site.translations.models.notice import Notice, NoticeKind

# Published work is no longer due; a question is not hurried by a date of somebody else's.
WITH_DUE_DATE = {
    NoticeKind.ASSIGNED,
    NoticeKind.SOURCE_CHANGED,
    NoticeKind.RETURNED,
    NoticeKind.DUE_SOON,
}


@dataclass(frozen=True)
class Entry:
    """One notice in words; ``language`` and ``direction`` are those of the title."""

    notice: Notice
    heading: str
    title: str
    language: str
    direction: str
    into: str
    facts: tuple[str, ...]
    actor: str
    quote: str
    path: str


def with_jobs(notices: QuerySet[Notice]) -> QuerySet[Notice]:
    """Return the notices with all that an entry reads, in one query."""
    return notices.select_related(
        "actor", "job__translation__source__locale", "job__translation__target_locale"
    )


def entry(notice: Notice) -> Entry:
    """Say a notice."""
    job = notice.job
    source = job.translation.source
    language = source.locale.language_code
    return Entry(
        notice=notice,
        heading=str(notice.get_kind_display()),
        title=source.object_repr,
        language=language,
        direction=direction(language),
        into=str(dict(settings.LANGUAGES)[job.language]),
        facts=tuple(_facts(notice)),
        actor=(notice.actor.get_full_name() or notice.actor.get_username()) if notice.actor else "",
        quote=notice.quote,
        path=reverse("translations:job", args=[job.pk]),
    )


def _facts(notice: Notice) -> list[str]:
    facts = []
    job = notice.job
    if notice.kind == NoticeKind.SOURCE_CHANGED and job.segments_to_check:
        facts.append(
            ngettext("%(count)s segment to check", "%(count)s segments to check",
                     job.segments_to_check)
            % {"count": job.segments_to_check}
        )  # fmt: skip
    if job.due and notice.kind in WITH_DUE_DATE:
        facts.append(_("due on %(day)s") % {"day": dates.day(job.due, active_language())})
    return facts
