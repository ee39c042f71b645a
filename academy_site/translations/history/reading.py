"""Reads versions of segments, each with the one before it; one version or all, as many queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet, Window
from django.db.models.functions import FirstValue, Lag

from academy_site.translations import segments
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.segment import SegmentVersion
from academy_site.translations.segments import Segment

Place = tuple[int, int]


@dataclass(frozen=True)
class Entry:
    """One version; ``segment`` is where it can be restored, None when the source has no such place.

    ``before`` are the words that it took the place of, None for the first of its text.
    """

    version: SegmentVersion
    segment: Segment | None
    before: str | None
    in_use: bool

    @property
    def can_restore(self) -> bool:
        return self.segment is not None and not self.in_use and bool(self.version.data)


def versions_of(job: TranslationJob, segment: Segment | None = None) -> QuerySet[SegmentVersion]:
    """Return the versions of a job, or of one segment's place, the latest first."""
    places = {"partition_by": [F("context"), F("source_string")]}
    found = SegmentVersion.objects.filter(
        context__object_id=job.translation.source.object_id,
        locale_id=job.translation.target_locale_id,
    )
    if segment is not None:
        found = found.filter(context_id=segment.context_id)
    return (
        found.annotate(
            before=Window(Lag("data"), order_by=F("pk").asc(), **places),
            latest=Window(FirstValue("pk"), order_by=F("pk").desc(), **places),
        )
        .select_related("made_by", "context", "source_string")
        .order_by("-pk")
    )


def present(job: TranslationJob) -> dict[Place, Segment]:
    """Return the segments that the source has now, by their context and source text."""
    return {(one.context_id, one.string_id): one for one in segments.listing(job)}


def entries(versions: Any, now: dict[Place, Segment], only: Segment | None = None) -> list[Entry]:
    """Return versions as they are shown: with ``only``, all of them as of that segment."""
    found = []
    for version in versions:
        own = now.get((version.context_id, version.source_string_id))
        found.append(
            Entry(
                version=version,
                segment=only or own,
                before=version.before,
                in_use=own is not None and version.pk == version.latest,
            )
        )
    return found


def of_segment(
    job: TranslationJob, segment: Segment, now: dict[Place, Segment]
) -> QuerySet[SegmentVersion]:
    """Return the versions of a segment's own text and of texts that its place had before.

    A rich text is one place with many segments: those of its other present segments are not of it.
    """
    others = [
        string
        for context, string in now
        if context == segment.context_id and string != segment.string_id
    ]
    return versions_of(job, segment).exclude(source_string__in=others)
