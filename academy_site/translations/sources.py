"""Keeps the translators' source the same as what is published, at once and without a loss."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail_localize.models import Translation, TranslationSource

from academy_site.translations import carrying, events, reviewing
from academy_site.translations.blank_blocks import filled
from academy_site.translations.counting import counted_once, recount
from academy_site.translations.models.job import Review, TranslationJob


def source_of(instance: Any) -> TranslationSource | None:
    """Return what translators work from, if ``instance`` is the source of translations."""
    return TranslationSource.objects.get_for_instance_or_none(instance)


@transaction.atomic
def refresh(instance: Any, actor: Any = None) -> list[TranslationJob]:
    """Bring the source of ``instance`` up to date and carry the words of every language over.

    ``instance`` may be a draft that is held for publication. Returns the jobs of its languages.
    """
    source = source_of(instance)
    if source is None:
        return []
    # Nobody saves words while the texts that they are for change.
    list(_jobs(source).select_for_update(of=("self",)).order_by("pk").values_list("pk"))
    before = carrying.places_of(source)
    with counted_once():
        source, _created = TranslationSource.update_or_create_from_instance(filled(instance))
        change = carrying.compare(before, carrying.places_of(source))
        found = list(_jobs(source))
        if change:
            for job in found:
                _carry(job, change, actor)
    for job in found:
        recount(job)
    return found


def _jobs(source: TranslationSource) -> Any:
    enabled = Translation.objects.filter(source=source, enabled=True)
    return TranslationJob.objects.filter(translation__in=enabled).select_related(
        "translation__source", "translation__target_locale", "assignee"
    )


def _carry(job: TranslationJob, change: carrying.Change, actor: Any) -> None:
    to_check = carrying.carry_over(job.translation, change)
    # Whoever approved, or was about to, did not read these words.
    if (change.added or change.changed) and job.review in (Review.REQUESTED, Review.APPROVED):
        reviewing.call_off(job, actor)
    if to_check or change.added:
        events.source_changed.send(
            TranslationJob, job=job, actor=actor, segments=to_check or len(change.added)
        )
