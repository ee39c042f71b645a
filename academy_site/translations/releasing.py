"""When the languages of a page become public: each when it is ready, or all at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, Revision

from academy_site.base.languages import SOURCE
from academy_site.base.problems import Problem
from academy_site.translations import gate, guarding, publishing, sources
from academy_site.translations.four_eyes import job_of
from academy_site.translations.models.job import Review, TranslationJob
from academy_site.translations.models.release import Release, ReleaseMode
from academy_site.translations.submitting import submit


def mode_of(page: Page) -> str:
    """Return how the languages of a source page are published: its own choice, else its kind's."""
    own = Release.objects.filter(page_id=page.pk).values_list("mode", flat=True).first()
    return own or getattr(page.specific_class, "release_mode", ReleaseMode.WHEN_READY)


def held_revision(page: Page) -> Revision | None:
    """Return the French revision that waits for its translations, if one does."""
    release = Release.objects.filter(page_id=page.pk, held__isnull=False).first()
    return release.held if release else None


def jobs_of(page: Page) -> models.QuerySet[TranslationJob]:
    """Return the jobs of every language that a source page is translated into."""
    return TranslationJob.objects.filter(
        translation__source__object_id=page.translation_key,
        translation__source__locale_id=page.locale_id,
        translation__enabled=True,
    ).select_related("translation__source", "translation__target_locale")


def waits(page: Page) -> bool:
    """Tell whether the French page has to wait for its translations before it may be published."""
    return page.locale.language_code == SOURCE and mode_of(page) == ReleaseMode.TOGETHER


def needs_review(page: Page) -> bool:
    """Tell whether a page is a translation with words that the public does not see yet."""
    job = job_of(page)
    return job is not None and (not job.is_live or bool(job.segments_unpublished))


@transaction.atomic
def set_mode(page: Page, mode: str, user: Any) -> None:
    """Choose how the languages of a page are published; empty for the default of its kind.

    A revision that was held is published at once when nothing has to wait any more.
    """
    Release.objects.update_or_create(page_id=page.pk, defaults={"mode": mode})
    scheduled = page.revisions.filter(approved_go_live_at__isnull=False).first()
    if scheduled is not None and waits(page):
        # It would go out at its hour, ahead of the others.
        page.revisions.update(approved_go_live_at=None)
        hold(page, scheduled, user)
    release(page, user)


@transaction.atomic
def hold(page: Page, revision: Revision, user: Any) -> bool:
    """Keep a French revision back until its translations are ready; return whether it has to wait.

    The translators work from it as if it were public, in every language of the site. Where all is
    ready already it is published with them.
    """
    Release.objects.update_or_create(
        page_id=page.pk,
        defaults={"held": revision, "held_at": timezone.now(), "held_by": user},
    )
    draft = revision.as_object()
    targets = Locale.objects.exclude(language_code=SOURCE)
    submit(draft, list(targets), user)
    sources.refresh(draft, user)
    return not release(page, user)


@transaction.atomic
def let_go(page: Page, user: Any = None) -> None:
    """Hold nothing back any more and publish nothing: the draft stays a draft.

    The translators work from what the public sees again.
    """
    Release.objects.filter(page_id=page.pk).update(held=None, held_at=None, held_by=None)
    if page.live:
        sources.refresh(page.specific, user)


@transaction.atomic
def release(page: Page, user: Any = None) -> bool:
    """Publish whatever of a page's languages may be published now; return whether French went out.

    All that is held goes out in this one transaction, or none of it. Raises gate.NotReadyError
    where the held version is not valid (any more).
    """
    # Of two languages approved at once the second waits here, and sees the first.
    list(Release.objects.select_for_update(of=("self",)).filter(page_id=page.pk).values_list("pk"))
    held = held_revision(page)
    jobs = list(jobs_of(page))
    if held is not None:
        together = mode_of(page) == ReleaseMode.TOGETHER
        if not _is_due(held) or (together and not all(map(may_go, jobs))):
            return False
        Release.objects.filter(page_id=page.pk).update(held=None, held_at=None, held_by=None)
        _publish_held(page, held, user)
    for job in jobs:
        job.refresh_from_db()
        if job.review == Review.APPROVED and not gate.findings(job):
            publishing.publish(job, user)
    return held is not None


def may_go(job: TranslationJob) -> bool:
    """Tell whether nothing of a job keeps the other languages waiting."""
    return is_settled(job) and (job.review != Review.APPROVED or not gate.findings(job))


def is_settled(job: TranslationJob) -> bool:
    """Tell whether a job has nothing left to do or to approve."""
    if job.words_left or job.segments_done < job.segments:
        return False
    return job.review == Review.APPROVED or (job.is_live and not job.segments_unpublished)


def release_due(report: Callable[[str], Any], user: Any = None) -> int:
    """Publish the held pages whose hour has come; return how many. For a scheduler.

    A page that cannot be published is reported and keeps no other one waiting.
    """
    published = 0
    for page in Page.objects.filter(release__held__isnull=False).select_related("locale"):
        try:
            published += release(page, user)
        except gate.NotReadyError as error:
            report(f"{page}: {error}")
    return published


def _publish_held(page: Page, held: Revision, user: Any) -> None:
    try:
        with guarding.gate_open(page):
            held.publish(user=user, skip_permission_checks=True)
    except ValidationError as error:
        raise gate.NotReadyError(Problem(message) for message in error.messages) from error


def refuse_early(
    sender: type[models.Model], instance: Any, raw: bool = False, **kwargs: Any
) -> None:
    """Stop a French page from going public ahead of translations that it waits for.

    Receives ``pre_save`` of every model; raises PermissionDenied. A new page is saved as a draft.
    """
    if raw or not isinstance(instance, Page) or not instance.live or not instance.locale_id:
        return
    if instance._state.adding:
        # Wagtail saves a new page as public before it asks whether it may be published.
        instance.live = not waits(instance)
        return
    if kwargs.get("update_fields") is not None or guarding.is_open_for(instance):
        return
    if not waits(instance):
        return
    public = sender._default_manager.filter(pk=instance.pk, live=True).first()
    if public is not None and public.live_revision_id == instance.live_revision_id:
        return
    raise PermissionDenied(
        _(
            "“%s” is published together with its translations: open it and choose Publish there, "
            "and it will go out when they are ready."
        )
        % instance
    )


def _is_due(revision: Revision) -> bool:
    go_live = revision.as_object().go_live_at
    return go_live is None or go_live <= timezone.now()
