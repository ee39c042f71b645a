"""Where articles stand in each language, for the days of a calendar, in three questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import pgettext_lazy
from wagtail.models import Page, Revision, WorkflowState

from academy_site.base.languages import LANGUAGES, SOURCE
from academy_site.translations.models import State as JobState
from academy_site.translations.models import TranslationJob
from news.models import NewsPage


class Standing(models.TextChoices):
    """Where an article stands in one language."""

    DRAFT = "draft", pgettext_lazy("state of an article", "draft")
    REVIEW = "review", pgettext_lazy("state of an article", "in review")
    SCHEDULED = "scheduled", pgettext_lazy("state of an article", "scheduled")
    WAITING = "waiting", pgettext_lazy("state of an article", "waiting for translation")
    READY = "ready", pgettext_lazy("state of an article", "ready")
    PUBLISHED = "published", pgettext_lazy("state of an article", "published")


@dataclass(frozen=True)
class Planned:
    """An article on its day: the one it bears, or the one on which it is to appear."""

    pk: int
    title: str
    day: date
    moment: datetime | None
    standings: tuple[tuple[str, Standing], ...]

    def has(self, standing: str) -> bool:
        """Tell whether it stands so in any language."""
        return any(found == standing for _language, found in self.standings)


def planned(first: date, last: date) -> list[Planned]:
    """Return the articles from one day to another, in order."""
    rows = list(_articles(first, last))
    jobs = _jobs(row.pk for row in rows)
    found = [_planned(row, jobs[row.pk]) for row in rows]
    return sorted(
        (one for one in found if first <= one.day <= last), key=lambda one: (one.day, one.title)
    )


def _articles(first: date, last: date) -> QuerySet[NewsPage]:
    pages = ContentType.objects.get_for_model(Page, for_concrete_model=False)
    own = {"base_content_type": pages, "object_id": OuterRef("key")}
    schedule = Revision.objects.filter(**own, approved_go_live_at__isnull=False)
    running = (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)
    return (
        NewsPage.objects.filter(locale__language_code=SOURCE)
        .annotate(key=Cast("pk", models.CharField(max_length=255)))
        .annotate(
            goes_live=Subquery(
                schedule.order_by("approved_go_live_at").values("approved_go_live_at")[:1]
            ),
            in_review=Exists(WorkflowState.objects.filter(**own, status__in=running)),
        )
        .filter(Q(date__range=(first, last)) | Q(goes_live__date__range=(first, last)))
        .only("title", "draft_title", "date", "live")
        .order_by("date", "pk")
    )


def _jobs(keys: Iterable[int]) -> dict[int, dict[str, TranslationJob]]:
    found: dict[int, dict[str, TranslationJob]] = defaultdict(dict)
    for job in TranslationJob.objects.filter(
        source_page_id__in=list(keys), translation__enabled=True
    ).select_related("translation__target_locale"):
        found[job.source_page_id][job.language] = job
    return found


def _planned(row: Any, jobs: dict[str, TranslationJob]) -> Planned:
    moment = timezone.localtime(row.goes_live) if row.goes_live and not row.live else None
    return Planned(
        pk=row.pk,
        title=row.draft_title or row.title,
        day=moment.date() if moment else row.date,
        moment=moment,
        standings=tuple(
            (code, _in_source(row) if code == SOURCE else _in_translation(jobs.get(code)))
            for code in LANGUAGES
        ),
    )


def _in_source(row: Any) -> Standing:
    if row.in_review:
        return Standing.REVIEW
    if row.live:
        return Standing.PUBLISHED
    return Standing.SCHEDULED if row.goes_live else Standing.DRAFT


def _in_translation(job: TranslationJob | None) -> Standing:
    if job is None:
        return Standing.WAITING
    if job.state == JobState.IN_REVIEW:
        return Standing.REVIEW
    if job.state == JobState.READY:
        return Standing.READY
    # What is public and behind its source waits for its translator all the same.
    return Standing.PUBLISHED if job.state == JobState.PUBLISHED else Standing.WAITING
