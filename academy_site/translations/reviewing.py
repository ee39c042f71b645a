"""The course of a review: asked for, taken back, returned or approved, by Wagtail's workflows."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Task, Workflow, WorkflowState, WorkflowTask
from wagtail_localize.models import StringSegment, StringTranslation

from academy_site.base.languages import SOURCE
from academy_site.base.problems import Problem
from academy_site.translations import chosen_values, composing, events, gate
from academy_site.translations.counting import is_done, recount
from academy_site.translations.drafts import save_draft
from academy_site.translations.four_eyes import is_another, job_of, may_review
from academy_site.translations.models.job import Review, TranslationJob
from academy_site.translations.models.review_task import TranslationReviewTask
from academy_site.translations.wall.locks import is_locked_for

__all__ = [
    "call_off",
    "current_state",
    "is_another",
    "job_of",
    "may_review",
    "request",
    "review_workflow",
    "withdraw",
]


@transaction.atomic
def request(job: TranslationJob, user: Any) -> WorkflowState:
    """Ask for the review of a job's words as they are now. Raises gate.NotReadyError."""
    job = TranslationJob.objects.select_for_update(of=("self",)).get(pk=job.pk)
    found = gate.findings(job)
    if is_locked_for(user, composing.target_instance(job.translation)):
        found.append(Problem(_("The page is locked.")))
    if job.review in (Review.REQUESTED, Review.APPROVED):
        found.append(Problem(_("A review has been asked for already.")))
    elif job.is_live and not job.segments_unpublished:
        found.append(Problem(_("There is nothing to review: all of it is public.")))
    if found:
        raise gate.NotReadyError(found)
    job.review, job.review_comment = Review.REQUESTED, ""
    job.review_authors = sorted(authors_of(job))
    job.save(update_fields=["review", "review_comment", "review_authors"])
    state = start_workflow(job, user)
    recount(job)
    events.review_requested.send(TranslationJob, job=job, actor=user)
    return state


def start_workflow(job: TranslationJob, user: Any) -> WorkflowState:
    """Lay the present draft before the reviewers; a returned review is taken up again."""
    instance = save_draft(job, user).content_object
    instance = getattr(instance, "specific", instance)
    state = instance.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
        return state
    if state is not None:
        state.cancel(user=user)
    return _workflow_for(instance).start(instance, user)


@transaction.atomic
def withdraw(job: TranslationJob, user: Any) -> None:
    """Take a request for review back, so that the words can be changed again."""
    call_off(job, user)
    recount(job)


def call_off(job: TranslationJob, user: Any) -> None:
    """End a review, or an approval, of words that are no longer what was asked about."""
    job.review, job.review_authors = Review.NONE, []
    job.save(update_fields=["review", "review_authors"])
    state = current_state(job)
    if state is not None:
        state.cancel(user=user)
    events.review_withdrawn.send(TranslationJob, job=job, actor=user)


def authors_of(job: TranslationJob) -> set[int]:
    """Return the keys of those who wrote the words that are not public yet; of all, if all are."""
    source = job.translation.source
    rows = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            context__object_id=source.object_id, locale_id=job.translation.target_locale_id
        ).select_related("standing")
    }
    pairs = StringSegment.objects.filter(source=source).values_list("string_id", "context_id")
    used = [rows[pair] for pair in pairs if pair in rows and is_done(rows[pair])]
    fresh = [row for row in used if row.standing.public_data != row.data]
    added = [text for text in job.added_texts.all() if text.data != text.public_data]
    writers = {row.last_translated_by_id for row in fresh or used}
    writers |= {text.changed_by_id for text in added}
    writers |= chosen_values.authors(job.translation)
    return {writer for writer in writers if writer is not None}


def review_workflow() -> Workflow:
    """Return the house's workflow of a review; made when there is none."""
    task = TranslationReviewTask.objects.filter(active=True).order_by("pk").first()
    # Data of the site has one language, the house's own.
    with override(SOURCE):
        if task is None:
            task = TranslationReviewTask.objects.create(name=_("Review of a translation"))
        workflow = Workflow.objects.filter(active=True, workflow_tasks__task=task).first()
        if workflow is None:
            workflow = Workflow.objects.create(name=_("Review of translations"))
            WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def _workflow_for(instance: Model) -> Workflow:
    """Return the workflow that administrators gave the page, if it asks a reviewer, else ours."""
    own = instance.get_workflow()
    if own is not None:
        asked = Task.objects.filter(workflow_tasks__workflow=own, active=True).specific()
        if any(isinstance(task, TranslationReviewTask) for task in asked):
            return own
    return review_workflow()


def current_state(job: TranslationJob) -> WorkflowState | None:
    """Return the workflow that the job's page is in, if any."""
    model = job.translation.source.specific_content_type.model_class()
    instance = model._default_manager.filter(pk=job.target_id or None).first()
    return instance.current_workflow_state if instance is not None else None
