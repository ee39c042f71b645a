"""Makes the words of a translation public, once they have passed the gate; nothing else does."""

from __future__ import annotations

import logging
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, Revision
from wagtail_localize.models import StringSegment

from academy_site.base.problems import Problem
from academy_site.translations import chosen_values, composing, events, gate, slugs
from academy_site.translations.counting import recount
from academy_site.translations.guarding import gate_open
from academy_site.translations.leaves import place
from academy_site.translations.models.job import Review, TranslationJob
from academy_site.translations.models.segment import SegmentState
from academy_site.translations.pruning import WordlessError

logger = logging.getLogger(__name__)


@transaction.atomic
def publish(job: TranslationJob, user: Any = None) -> Revision:
    """Publish an approved translation. Raises gate.NotReadyError where it may not be public."""
    found = gate.findings(job)
    if job.review != Review.APPROVED and job.segments_unpublished:
        found.append(Problem(_("A reviewer has not approved these words yet.")))
    found += _of_hold(job)
    if found:
        raise gate.NotReadyError(found)
    return make_public(job, user)


@transaction.atomic
def override(job: TranslationJob, user: Any, reason: str) -> Revision:
    """Publish what is done of a translation against the gate; the reason goes into the page's log.

    What has no words is left out as everywhere: not even so does a word of another language become
    public. Raises gate.NotReadyError where there is no page without them.
    """
    found = [finding.message for finding in gate.findings(job)]
    barred = [
        *gate.of_place(job, composing.target_instance(job.translation)),
        *_of_hold(job),
    ]
    if not gate.source_is_public(job):
        barred.append(Problem(_("The French version is not public.")))
    if barred:
        raise gate.NotReadyError(barred)
    revision = make_public(job, user)
    log(
        instance=revision.content_object,
        action="translations.override",
        user=user,
        revision=revision,
        data={"reason": reason, "findings": [str(message) for message in found]},
    )
    return revision


def _of_hold(job: TranslationJob) -> list[Problem]:
    """Say why a translation would tell what its French page, which is held, does not tell yet."""
    if not gate.is_held(job):
        return []
    return [Problem(_("The French version is held until all its languages are ready."))]


def make_public(job: TranslationJob, user: Any = None) -> Revision:
    """Publish the words that are done, without asking again. Raises gate.NotReadyError."""
    try:
        made = composing.public_composition(job)
    except WordlessError as error:
        raise gate.NotReadyError([gate.wordless(error)]) from error
    page = made.page
    _settle_slug(job, page)
    revision = _publish(page, user)
    _mark_public(job, made.taken)
    job.review, job.review_comment, job.review_authors = Review.NONE, "", []
    job.published_at = timezone.now()
    job.save(update_fields=["review", "review_comment", "review_authors", "published_at"])
    job.rounds.filter(ended_at__isnull=True).update(
        ended_at=job.published_at, translator=job.assignee or job.changed_by
    )
    recount(job)
    events.published.send(TranslationJob, job=job, actor=user)
    return revision


@transaction.atomic
def bring_facts(job: TranslationJob) -> bool:
    """Bring the source's facts to a public translation; return whether there was anything to bring.

    No word changes for its readers, but what stood in a block that the source no longer has.
    """
    stored = composing.target_instance(job.translation)
    if not getattr(stored, "live", False):
        return False
    try:
        page = composing.facts_version(job)
    except WordlessError:
        logger.warning("%s keeps its former facts: a field of it would have no words", job)
        return False
    if _content(page) == _content(stored):
        return False
    _publish(page, None, changed=False)
    return True


def _publish(page: Any, user: Any, *, changed: bool = True) -> Revision:
    with gate_open(page):
        revision = page.save_revision(user=user, changed=changed, log_action=changed)
        revision.publish(user=user, changed=changed, skip_permission_checks=True)
    return revision


def _settle_slug(job: TranslationJob, page: Any) -> None:
    if not isinstance(page, Page):
        return
    slug = slugs.wanted_slug(job, page, page.title)
    if slug == page.slug:
        return
    if page.first_published_at is None:
        slugs.rename_unpublished(page, slug)
    page.slug = slug


def _mark_public(job: TranslationJob, taken: frozenset[str]) -> None:
    """Remember which words the public sees now: those of the places that were taken, no others."""
    source = job.translation.source
    shown = {
        (string, context)
        for string, context, path in StringSegment.objects.filter(source=source).values_list(
            "string_id", "context_id", "context__path"
        )
        if place(path) in taken
    }
    standings = SegmentState.objects.filter(
        translation__context__object_id=source.object_id,
        translation__locale_id=job.translation.target_locale_id,
    ).select_related("translation__context")
    changed = []
    for standing in standings:
        row = standing.translation
        if (row.translation_of_id, row.context_id) in shown:
            now = row.data
        elif place(row.context.path) in taken:
            now = None  # words for a former source, whose place others have taken
        else:
            continue
        if standing.public_data != now:
            standing.public_data = now
            changed.append(standing)
    SegmentState.objects.bulk_update(changed, ["public_data"])
    job.added_texts.filter(field__in=taken).update(public_data=F("data"))
    chosen_values.mark_public(job.translation)


def _content(instance: Any) -> dict[str, Any]:
    """Return what a page holds, without what every publication changes."""
    passing = {
        "latest_revision", "live_revision", "last_published_at", "latest_revision_created_at",
        "has_unpublished_changes", "draft_title",
    }  # fmt: skip
    return {
        name: value for name, value in instance.serializable_data().items() if name not in passing
    }
