"""What follows when a workflow ends in approval."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.workflows import publish_workflow_state

from academy_site.translations import events, gate, publishing, releasing, reviewing
from academy_site.translations.counting import recount
from academy_site.translations.four_eyes import job_of
from academy_site.translations.models.job import Review, TranslationJob
from academy_site.translations.models.review_task import TranslationReviewTask


def follow_approval(workflow_state: WorkflowState, user: Any) -> None:
    """Take a workflow's approval: of a translation, of a page that waits for its own, or else."""
    instance = workflow_state.content_object
    job = job_of(instance) if hasattr(instance, "translation_key") else None
    if job is not None:
        approve(job, user, by_reviewer=_was_reviewed(workflow_state))
    elif isinstance(instance, Page) and releasing.waits(instance):
        releasing.hold(instance.specific, workflow_state.current_task_state.revision, user)
    else:
        publish_workflow_state(workflow_state, user=user)


@transaction.atomic
def approve(job: TranslationJob, user: Any, *, by_reviewer: bool) -> None:
    """Take a reviewer's approval: publish, or wait for the other languages.

    A workflow ends in approval as well when its task is disabled; then nobody has read the words.
    """
    job = TranslationJob.objects.select_for_update(of=("self",)).get(pk=job.pk)
    if not by_reviewer or job.review != Review.REQUESTED:
        reviewing.call_off(job, user)
        recount(job)
        return
    gate.check(job)
    job.review = Review.APPROVED
    job.save(update_fields=["review"])
    recount(job)
    events.approved.send(TranslationJob, job=job, actor=user)
    page = Page.objects.filter(pk=job.source_page_id).select_related("locale").first()
    if page is None:
        publishing.publish(job, user)
    elif releasing.held_revision(page) is not None or gate.source_is_public(job):
        releasing.release(page, user)


def _was_reviewed(workflow_state: WorkflowState) -> bool:
    """Tell whether the latest review of the words, of all rounds, ended in a person's approval."""
    reviews = TranslationReviewTask.objects.values("pk")
    latest = workflow_state.task_states.filter(task__in=reviews).order_by("-pk").first()
    return (
        latest is not None
        and latest.status == TaskState.STATUS_APPROVED
        and latest.finished_by_id is not None
    )
