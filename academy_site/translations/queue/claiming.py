"""Whose a job is: taken by whoever is first, given by whoever decides, and let go of again."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from academy_site.translations import events
from academy_site.translations.models import TranslationJob


class TakenError(Exception):
    """Somebody else was faster, or has the job: ``holder``, None where nobody has it any more."""

    def __init__(self, holder: Any) -> None:
        super().__init__(holder)
        self.holder = holder


@transaction.atomic
def claim(job: TranslationJob, user: Any) -> None:
    """Make a job that is nobody's the user's own; of two who try at once, one succeeds.

    The database decides and not what ``job`` remembers. Raises TakenError to the other.
    """
    if _pass_on(job, None, user):
        events.assigned.send(TranslationJob, job=job, actor=user, assignee=user)
        return
    job.refresh_from_db(fields=["assignee", "assigned_at"])
    if job.assignee_id != user.pk:
        raise TakenError(job.assignee)


@transaction.atomic
def release(job: TranslationJob, actor: Any) -> None:
    """Make a job nobody's again. Raises TakenError when it was given to somebody else meanwhile."""
    former = job.assignee
    if former is None:
        return
    if not _pass_on(job, former, None):
        job.refresh_from_db(fields=["assignee", "assigned_at"])
        raise TakenError(job.assignee)
    events.released.send(TranslationJob, job=job, actor=actor, assignee=former)


@transaction.atomic
def assign(job: TranslationJob, person: Any, actor: Any) -> bool:
    """Give a job to a person, or to nobody, whoever has it; tell whether that changed anything."""
    held = TranslationJob.objects.select_for_update(of=("self",)).select_related("assignee")
    former = held.get(pk=job.pk).assignee
    if former == person:
        return False
    _pass_on(job, former, person)
    if former is not None:
        events.released.send(TranslationJob, job=job, actor=actor, assignee=former)
    if person is not None:
        events.assigned.send(TranslationJob, job=job, actor=actor, assignee=person)
    return True


def _pass_on(job: TranslationJob, former: Any, person: Any) -> bool:
    """Change the holder where it is still ``former``, in one statement."""
    now = timezone.now() if person is not None else None
    held = TranslationJob.objects.filter(pk=job.pk, assignee=former)
    if former is None:
        held = TranslationJob.objects.filter(pk=job.pk, assignee__isnull=True)
    if not held.update(assignee=person, assigned_at=now):
        return False
    job.assignee, job.assigned_at = person, now
    return True
