"""Reminders seven and two days before a translation is due."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone

from academy_site.translations.models.job import State, TranslationJob
from academy_site.translations.models.notice import NoticeKind
from academy_site.translations.notices.audience import workers
from academy_site.translations.notices.telling import tell

# Days before the due date, the nearest first.
REMINDERS = (2, 7)


def remind(today: date) -> None:
    """Leave every reminder that is due and has not been given yet.

    A day on which nothing ran is made up for, but of two reminders that have become due only the
    later is given, and none when the day itself is over.
    """
    coming = TranslationJob.objects.filter(
        translation__enabled=True, due__range=(today, today + timedelta(days=max(REMINDERS)))
    ).exclude(state=State.PUBLISHED)
    for job in coming.select_related("translation", "assignee"):
        moment = moment_of(job.due, today)
        if not told_since(job, moment):
            key = f"{NoticeKind.DUE_SOON}:{job.pk}:{job.due:%Y-%m-%d}:{(job.due - moment).days}"
            tell(NoticeKind.DUE_SOON, job, workers(job), key=key)


def moment_of(due: date, today: date) -> date:
    """Return the day of the reminder that holds today; ``due`` is at most seven days away."""
    days = next(days for days in REMINDERS if (due - today).days <= days)
    return due - timedelta(days=days)


def told_since(job: TranslationJob, moment: date) -> bool:
    """Tell whether somebody was given the job, and so its date, after a reminder's day."""
    if job.assignee is None or job.assigned_at is None:
        return False
    return timezone.localdate(job.assigned_at, timezone.get_default_timezone()) > moment
