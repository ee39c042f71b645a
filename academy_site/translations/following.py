"""What follows when a page is published or taken back: sources, facts, counts, releases."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import Page, WorkflowState

from academy_site.base.languages import SOURCE
from academy_site.translations import events, publishing, releasing, reviewing, sources
from academy_site.translations.counting import jobs_for, recount
from academy_site.translations.four_eyes import job_of
from academy_site.translations.models.job import Review, TranslationJob


@transaction.atomic
def on_published(instance: Any, revision: Any = None, **kwargs: Any) -> None:
    """Follow the publication of a page or snippet, in whichever language."""
    if not hasattr(instance, "translation_key"):
        return
    if instance.locale.language_code != SOURCE:
        recount_for(instance)
        return
    for job in sources.refresh(instance, getattr(revision, "user", None)):
        _bring_facts(job)
    if isinstance(instance, Page):
        releasing.release(instance, getattr(revision, "user", None))


def recount_for(instance: Any, **kwargs: Any) -> None:
    """Count the job anew of which ``instance`` is the target."""
    if hasattr(instance, "translation_key"):
        for job in jobs_for(instance.translation_key, instance.locale_id):
            recount(job)


def on_rejected(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    """Give a returned translation back to whoever works on it, with what the reviewer says."""
    job = _job_of_state(instance)
    if job is None or job.review != Review.REQUESTED:
        return
    job.review = Review.RETURNED
    job.review_comment = instance.current_task_state.comment
    job.save(update_fields=["review", "review_comment"])
    recount(job)
    events.returned.send(TranslationJob, job=job, actor=user, comment=job.review_comment)


def on_cancelled(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    """Forget a review that was ended, by whomever."""
    job = _job_of_state(instance)
    if job is not None and job.review in (Review.REQUESTED, Review.RETURNED):
        job.review, job.review_authors = Review.NONE, []
        job.save(update_fields=["review", "review_authors"])
        recount(job)


def _bring_facts(job: TranslationJob) -> None:
    said = {name: getattr(job, name) for name in ("review", "review_comment", "review_authors")}
    state = reviewing.current_state(job)
    # Publishing ends a page's workflow. The words that were asked about are still the same.
    if not publishing.bring_facts(job) or state is None:
        return
    TranslationJob.objects.filter(pk=job.pk).update(**said)
    job.refresh_from_db()
    if job.review == Review.REQUESTED:
        reviewing.start_workflow(job, state.requested_by)
    recount(job)


def _job_of_state(state: WorkflowState) -> TranslationJob | None:
    instance = state.content_object
    return job_of(instance) if hasattr(instance, "translation_key") else None
