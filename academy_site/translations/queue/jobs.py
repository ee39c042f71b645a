"""The jobs of the queue: whose business they are, and what can be asked of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Page

from academy_site.translations import access, roles
from academy_site.translations.models import Review, RoleKind, State, TranslationJob

Jobs = QuerySet[TranslationJob]

A_WEEK = timedelta(days=7)


def sees_all(user: Any) -> bool:
    """Tell whether the work in every language is the user's business."""
    return access.may_manage_jobs(user) or access.may_override(user)


def has_business(user: Any) -> bool:
    """Tell whether any translation is the user's business."""
    return sees_all(user) or bool(roles.locales_of(user))


def visible_to(user: Any) -> Jobs:
    """Return the jobs that are the user's business: of their languages, or all of them."""
    jobs = TranslationJob.objects.filter(translation__enabled=True)
    if sees_all(user):
        return jobs
    return jobs.filter(translation__target_locale__in=roles.locales_of(user))


def may_settle(user: Any, job: TranslationJob) -> bool:
    """Tell whether the user may decide who does a job and when."""
    source = job.source_page or job.translation.source.specific_content_type.model_class()
    return source is not None and access.may_manage(user, source)


def overdue(today: date) -> Q:
    """Return the condition of a job that should be public by now and is not."""
    return Q(due__lt=today) & ~Q(state=State.PUBLISHED)


def due_soon(today: date) -> Q:
    """Return the condition of a job that has to be public within a week from today."""
    return Q(due__range=(today, today + A_WEEK)) & ~Q(state=State.PUBLISHED)


def waiting_for(user: Any) -> Q:
    """Return the condition of a job whose words wait for the user's review.

    Whether they are the user's own words is asked when the review opens (``four_eyes``).
    """
    asked = Q(review=Review.REQUESTED)
    if user.is_superuser:
        return asked
    return asked & Q(translation__target_locale__in=roles.locales_of(user, RoleKind.REVIEWER))


def matching(jobs: Jobs, words: str) -> Jobs:
    """Keep the jobs whose title, in the source language or in the target's, holds ``words``."""
    called_so = Page.objects.filter(
        translation_key=OuterRef("translation__source__object_id"),
        locale=OuterRef("translation__target_locale"),
        draft_title__icontains=words,
    )
    return jobs.filter(Q(translation__source__object_repr__icontains=words) | Q(Exists(called_so)))
