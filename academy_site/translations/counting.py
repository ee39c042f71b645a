"""Keeps the counts and the state of every job, so that no list has to compute them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation

from academy_site.translations import chosen_values
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.round import TranslationRound
from academy_site.translations.models.segment import Origin
from academy_site.translations.standing import Standing, state_of
from academy_site.translations.words import count_words

_waiting: ContextVar[set[int] | None] = ContextVar("waiting", default=None)


@dataclass(frozen=True)
class Target:
    """The page or snippet in the target language, as far as counting needs it."""

    key: str = ""
    is_live: bool = False


@contextmanager
def counted_once() -> Iterator[None]:
    """Put off the counting of everything that is saved inside, and do it once at the end."""
    if _waiting.get() is not None:
        yield
        return
    waiting: set[int] = set()
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    for job in jobs().filter(pk__in=waiting):
        recount(job)


def jobs() -> Any:
    """Return the jobs with what counting reads of them."""
    return TranslationJob.objects.select_related(
        "translation__source", "translation__target_locale"
    )


def jobs_for(object_id: UUID, locale_id: int) -> Any:
    """Return the jobs of an object in a language (one, but for a source in two languages)."""
    return jobs().filter(
        translation__source__object_id=object_id, translation__target_locale_id=locale_id
    )


def recount(job: TranslationJob) -> bool:
    """Count a job anew and save what changed; return whether anything did."""
    waiting = _waiting.get()
    if waiting is not None:
        waiting.add(job.pk)
        return False
    # What was counted when the job was read may have been counted anew since.
    job.refresh_from_db(fields=(*COUNTED, "review"))
    found = counts_of(job)
    changed = [name for name, value in found.items() if getattr(job, name) != value]
    for name in changed:
        setattr(job, name, found[name])
    if changed:
        job.save(update_fields=changed)
    if job.words_left:
        TranslationRound.objects.get_or_create(job=job, ended_at=None)
    return bool(changed)


def recount_all(report: Callable[[str], Any]) -> int:
    """Count every job anew, report those that were wrong, and return how many they were."""
    wrong = 0
    for job in jobs().order_by("pk").iterator(chunk_size=500):
        before = {name: getattr(job, name) for name in COUNTED}
        if recount(job):
            wrong += 1
            now = {name: getattr(job, name) for name in COUNTED}
            told = ", ".join(
                f"{name} {before[name]} → {now[name]}"
                for name in COUNTED
                if before[name] != now[name]
            )
            report(f"{job}: {told}")
    return wrong


COUNTED = (
    "target_id", "source_page_id", "segments", "segments_done", "segments_to_check",
    "segments_outdated", "segments_unpublished", "words", "words_left", "open_questions",
    "is_live", "state",
)  # fmt: skip


def counts_of(job: TranslationJob) -> dict[str, Any]:
    """Return what the counted fields of a job should hold."""
    source, locale_id = job.translation.source, job.translation.target_locale_id
    translated = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            context__object_id=source.object_id, locale_id=locale_id
        ).select_related("standing")
    }
    segments = done = to_check = outdated = unpublished = words = words_left = 0
    for segment in StringSegment.objects.filter(source=source).select_related("string"):
        row = translated.get((segment.string_id, segment.context_id))
        count = count_words(segment.string.data)
        segments += 1
        words += count
        if is_done(row):
            done += 1
            unpublished += _standing_of(row, "public_data") != row.data
            continue
        words_left += count
        if row is not None and row.data:
            to_check += 1
            outdated += _standing_of(row, "origin") == Origin.CARRIED
    unpublished += len(chosen_values.unpublished(job.translation))
    for added in job.added_texts.all():
        unpublished += added.data != added.public_data
    target = target_of(job)
    standing = Standing(segments, done, to_check, outdated, unpublished, job.review, target.is_live)
    return {
        "target_id": target.key,
        "source_page_id": _source_page(source),
        "segments": segments,
        "segments_done": done,
        "segments_to_check": to_check,
        "segments_outdated": outdated,
        "segments_unpublished": unpublished,
        "words": words,
        "words_left": words_left,
        "open_questions": job.questions.filter(answered_at__isnull=True).count(),
        "is_live": target.is_live,
        "state": state_of(standing),
    }


def is_done(row: StringTranslation | None) -> bool:
    """Tell whether the words of a segment count as done."""
    return row is not None and bool(row.data) and not row.has_error


def target_of(job: TranslationJob) -> Target:
    """Read which page or snippet the job's target is and whether the public sees it."""
    source = job.translation.source
    model = source.specific_content_type.model_class()
    wanted = {
        "translation_key": source.object_id,
        "locale_id": job.translation.target_locale_id,
    }
    if model is not None and not issubclass(model, Page):
        row = model._default_manager.filter(**wanted).first()
        return Target(str(row.pk), getattr(row, "live", True)) if row else Target()
    row = Page.objects.filter(**wanted).values_list("pk", "live").first()
    return Target(str(row[0]), row[1]) if row else Target()


def _standing_of(row: StringTranslation, field: str) -> Any:
    standing = getattr(row, "standing", None)  # none yet for words saved in bulk
    return getattr(standing, field, None)


def _source_page(source: Any) -> int | None:
    return (
        Page.objects.filter(translation_key=source.object_id, locale_id=source.locale_id)
        .values_list("pk", flat=True)
        .first()
    )
