"""Who may change the words of a translation now: every address of the editor asks here first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from academy_site.translations import access, four_eyes
from academy_site.translations.editor.refusals import FORBIDDEN, RefusedError
from academy_site.translations.models.job import Review, TranslationJob
from academy_site.translations.wall.locks import is_locked_for


@dataclass(frozen=True)
class Admission:
    """A user who may change a job's words; ``in_review`` when it is the reviewer's correction."""

    user: Any
    job: TranslationJob
    instance: Any
    in_review: bool = False

    @property
    def translation(self) -> Translation:
        return self.job.translation


def admit(user: Any, translation_id: int, *, correcting: bool = False) -> Admission:
    """Let the user change the words of a translation, or raise what keeps them from it.

    While they lie with the review, the reviewer may correct a segment (``correcting``); whole
    files, machines and other pictures would be words that nobody else reads.

    To be called inside a transaction: until it ends, nobody else changes the same translation's
    words, sends them to review or takes them back.
    """
    job = (
        TranslationJob.objects.select_for_update(of=("self",))
        .select_related("translation__source", "translation__target_locale")
        .filter(translation_id=translation_id, translation__enabled=True)
        .first()
    )
    if job is None:
        raise Http404
    if not access.may_translate(user, job):
        raise PermissionDenied
    instance = target_of(job)
    if reason := closed_because(user, job, instance, correcting=correcting):
        raise RefusedError(reason, FORBIDDEN)
    return Admission(user, job, instance, in_review=job.review == Review.REQUESTED)


def target_of(job: TranslationJob) -> Any:
    """Return the page or snippet that a job translates into; raises Http404 when it is gone."""
    source = job.translation.source
    model = source.specific_content_type.model_class()
    found = model and model._default_manager.filter(
        translation_key=source.object_id, locale_id=job.translation.target_locale_id
    )
    instance = found.first() if found is not None else None
    if instance is None:
        raise Http404
    return instance


def closed_because(
    user: Any, job: TranslationJob, instance: Any, *, correcting: bool = False
) -> str:
    """Return why the words are closed to somebody who may translate them; empty if they are not."""
    if is_locked_for(user, instance):
        return _("This translation is locked. Nothing can be changed until it is unlocked.")
    corrects = correcting and four_eyes.may_review(user, instance)
    if job.review == Review.REQUESTED and not corrects:
        return _(
            "This translation is in review. To change it, withdraw it from the review first, "
            "or ask the reviewer to return it."
        )
    return ""
