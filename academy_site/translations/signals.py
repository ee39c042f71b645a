"""What the localization system listens to: the only way in which it learns of content."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from django.utils import timezone
from wagtail import signals as wagtail_signals
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation

from academy_site.translations import cascading, following, guarding, releasing, versions
from academy_site.translations.counting import jobs_for, recount
from academy_site.translations.models import (
    AddedText,
    Origin,
    Question,
    Review,
    TranslationJob,
)
from academy_site.translations.notices import listening
from academy_site.translations.recording import occasion


def connect() -> None:
    """Connect every receiver; called once, when all apps are loaded."""
    pre_save.connect(guarding.refuse_unreviewed)
    pre_save.connect(guarding.refuse_scheduled, sender=Revision)
    pre_save.connect(releasing.refuse_early)
    post_save.connect(start_job, sender=Translation)
    post_save.connect(on_words, sender=StringTranslation)
    post_delete.connect(on_words_deleted, sender=StringTranslation)
    for kind in (post_save, post_delete):
        kind.connect(on_override, sender=SegmentOverride)
        kind.connect(on_question, sender=Question)
        kind.connect(on_added_text, sender=AddedText)
        kind.connect(cascading.on_restricted, sender=PageViewRestriction)
    m2m_changed.connect(cascading.on_restricted, sender=PageViewRestriction.groups.through)
    # A receiver without a sender would make every deletion in Django a slow one; a page of any kind
    # is deleted as a plain one, too.
    post_delete.connect(on_deleted, sender=Page)
    wagtail_signals.published.connect(on_snippet_published)
    wagtail_signals.unpublished.connect(following.recount_for)
    wagtail_signals.page_published.connect(following.on_published)
    wagtail_signals.page_unpublished.connect(following.recount_for)
    wagtail_signals.page_unpublished.connect(cascading.on_unpublished)
    wagtail_signals.post_page_move.connect(cascading.on_moved)
    wagtail_signals.workflow_rejected.connect(following.on_rejected)
    wagtail_signals.workflow_cancelled.connect(following.on_cancelled)
    listening.connect()


def start_job(instance: Translation, raw: bool = False, **kwargs: Any) -> None:
    """Give every translation its job."""
    if not raw:
        job, _created = TranslationJob.objects.get_or_create(translation=instance)
        recount(job)


def on_words(instance: StringTranslation, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        versions.record(instance, kwargs.get("update_fields"))
        _changed(instance, instance.last_translated_by_id)


def on_words_deleted(instance: StringTranslation, origin: Any = None, **kwargs: Any) -> None:
    if _deleted_by_itself(instance, origin):
        versions.record_deletion(instance)
        _changed(instance, None)


def on_override(
    instance: SegmentOverride, raw: bool = False, origin: Any = None, **kwargs: Any
) -> None:
    if not raw and (origin is None or _deleted_by_itself(instance, origin)):
        _changed(instance, instance.last_translated_by_id)


def on_question(instance: Question, raw: bool = False, origin: Any = None, **kwargs: Any) -> None:
    if not raw and (origin is None or _deleted_by_itself(instance, origin)):
        recount(TranslationJob.objects.get(pk=instance.job_id))


def on_added_text(
    instance: AddedText, raw: bool = False, origin: Any = None, **kwargs: Any
) -> None:
    if not raw and (origin is None or _deleted_by_itself(instance, origin)):
        _touch(TranslationJob.objects.get(pk=instance.job_id), instance.changed_by_id)


def on_snippet_published(instance: Any, **kwargs: Any) -> None:
    # Pages have a signal of their own, sent before this one.
    if not isinstance(instance, Page):
        following.on_published(instance, **kwargs)


def on_deleted(instance: Page, **kwargs: Any) -> None:
    following.recount_for(instance)


def _deleted_by_itself(instance: models.Model, origin: Any) -> bool:
    """Tell whether somebody took this away, rather than a language or a page with all it had.

    While those are deleted nothing may be written that refers to them.
    """
    return isinstance(origin, type(instance)) or getattr(origin, "model", None) is type(instance)


def _changed(row: StringTranslation | SegmentOverride, user_id: int | None) -> None:
    if row.context_id is None:
        return
    for job in jobs_for(row.context.object_id, row.locale_id):
        _touch(job, user_id)


def _touch(job: TranslationJob, user_id: int | None) -> None:
    """Note who changed a job's words, and when; approved were the words as they were before."""
    said = occasion()
    if said is None or said.origin != Origin.CARRIED:
        job.changed_at, job.changed_by_id = timezone.now(), user_id or job.changed_by_id
    job.review = Review.NONE if job.review == Review.APPROVED else job.review
    job.save(update_fields=["changed_at", "changed_by", "review"])
    recount(job)
