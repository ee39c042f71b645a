"""Four eyes: who may review a translation, which is somebody else than whoever wrote it."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, Q, QuerySet
from wagtail.models import Task, TaskState

from academy_site.translations import roles
from academy_site.translations.models.job import Review, TranslationJob
from academy_site.translations.models.language_role import RoleKind
from academy_site.translations.models.policy import TranslationPolicy

KIND = "translation__source__object__content_type"


def job_of(instance: Model) -> TranslationJob | None:
    """Return the job whose target ``instance`` is, if it is a translation at all."""
    return (
        TranslationJob.objects.filter(
            translation__source__object_id=instance.translation_key,
            translation__target_locale_id=instance.locale_id,
            translation__enabled=True,
        )
        .select_related("translation__source", "translation__target_locale")
        .first()
    )


def may_review(user: Any, instance: Model) -> bool:
    """Tell whether the user may approve or return the words of ``instance``."""
    return job_to_review(user, instance) is not None


def job_to_review(user: Any, instance: Model) -> TranslationJob | None:
    """Return the job whose words ``instance`` holds, if the user may review them."""
    if not roles.reviews(user, instance.locale_id):
        return None
    job = job_of(instance)
    return job if job is not None and is_another(user, job) else None


def is_another(user: Any, job: TranslationJob) -> bool:
    """Tell whether the user is somebody else than those who wrote what was submitted."""
    return user.pk not in job.review_authors or not TranslationPolicy.load().four_eyes


def task_states_of(task: Task, user: Any) -> QuerySet[TaskState]:
    """Return what waits for the user's review."""
    waiting = task.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
    if user.is_superuser:
        return waiting
    languages = roles.locales_of(user, RoleKind.REVIEWER)
    if not languages:
        return TaskState.objects.none()
    asked = TranslationJob.objects.filter(
        translation__target_locale__in=languages, review=Review.REQUESTED
    )
    kinds, own = set(), []
    for pk, authors, kind in asked.values_list("pk", "review_authors", KIND):
        kinds.add(kind)
        if user.pk in authors:
            own.append(pk)
    if own and TranslationPolicy.load().four_eyes:
        asked = asked.exclude(pk__in=own)
    # One condition for each kind of page and snippet, however many of them wait.
    theirs = Q(pk=None)
    for kind in kinds:
        theirs |= Q(
            workflow_state__base_content_type=kind,
            workflow_state__object_id__in=asked.filter(**{KIND: kind}).values("target_id"),
        )
    return waiting.filter(theirs)
