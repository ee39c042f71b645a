"""What was translated, by whom, into which language, in which month; how long, and how well.

One row is one person, language and month (of the site's time zone). Its numbers are:

``words``
    words of the *source* of the segments that the person brought from "not done" to done in the
    month: typed, imported, restored, or confirmed. A segment counts once, however often it went to
    and fro; correcting what was done already adds nothing.
``segments``
    how many segments these are.
``revised``
    segments that were done before and that the person wrote again.
``rounds``, ``mean_days``, ``median_days``
    the turnaround of what was published in the month and was the person's: days from the day there
    was something to translate to publication.
``corrected``, ``corrected_share``, ``extent``
    segments of the month (``segments`` and ``revised``) in which somebody else changed the person's
    words while they lay with the review; their share; and how much of those words changed on
    average, 0 to 1 by ``differences.extent``, from what the reviewer met to what they left.

Words changed in review count for nobody as translated.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from statistics import mean, median
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.utils.timezone import get_default_timezone, localtime, override

from academy_site.translations import differences
from academy_site.translations.models.round import TranslationRound
from academy_site.translations.models.segment import Origin, SegmentVersion

# By the hand of a person; what a machine wrote or what was carried over is nobody's work.
BY_HAND = (Origin.TYPED, Origin.IMPORT, Origin.RESTORED, Origin.MEMORY)
DAY = 24 * 60 * 60

Key = tuple[int, int, date]
Place = tuple[int, int]


@dataclass
class Row:
    """The numbers of one person, language and month."""

    person_id: int
    locale_id: int
    month: date
    newly_done: dict[Place, int] = field(default_factory=dict)
    written: set[Place] = field(default_factory=set)
    days: list[float] = field(default_factory=list)
    extents: dict[Place, float] = field(default_factory=dict)

    @property
    def words(self) -> int:
        return sum(self.newly_done.values())

    @property
    def segments(self) -> int:
        return len(self.newly_done)

    @property
    def revised(self) -> int:
        return len(self.written) - len(self.newly_done)

    @property
    def rounds(self) -> int:
        return len(self.days)

    @property
    def mean_days(self) -> float | None:
        return round(mean(self.days), 1) if self.days else None

    @property
    def median_days(self) -> float | None:
        return round(median(self.days), 1) if self.days else None

    @property
    def corrected(self) -> int:
        return len(self.extents)

    @property
    def corrected_share(self) -> float | None:
        return round(self.corrected / len(self.written), 3) if self.written else None

    @property
    def extent(self) -> float | None:
        return round(mean(self.extents.values()), 3) if self.extents else None


def count(
    people: Q, finished: Q, *, year: int | None = None, month: int | None = None
) -> list[Row]:
    """Return the rows of whoever ``people`` allows, by month (latest first), language and person.

    ``people`` narrows versions and ``finished`` rounds of translation. Four queries.
    """
    # A month is that of the house, wherever the one who asks is.
    with override(get_default_timezone()):
        return _count(people, finished, year, month)


def _count(people: Q, finished: Q, year: int | None, month: int | None) -> list[Row]:
    rows = _Rows(year, month)
    if year:
        people &= Q(made_at__year=year)
        finished &= Q(ended_at__year=year)
    for version in _done(people):
        row = rows.of(version["made_by"], version["locale"], version["made_at"])
        if row is None:
            continue
        place = version["context"], version["source_string"]
        row.written.add(place)
        if not version["done_before"]:
            row.newly_done[place] = version["words"]
    _count_corrections(rows, people)
    ended = TranslationRound.objects.filter(
        finished, ended_at__isnull=False, translator__isnull=False
    )
    for one in ended.annotate(locale=F("job__translation__target_locale")).iterator():
        row = rows.of(one.translator_id, one.locale, one.ended_at)
        if row is not None:
            row.days.append((one.ended_at - one.began_at).total_seconds() / DAY)
    return rows.sorted()


class _Rows:
    """The rows so far, by their key; those outside of the wanted months are never made."""

    def __init__(self, year: int | None, month: int | None) -> None:
        self.year, self.month = year, month
        self.found: dict[Key, Row] = {}

    def of(self, person: int, locale: int, moment: datetime) -> Row | None:
        first = localtime(moment).date().replace(day=1)
        if (self.year and first.year != self.year) or (self.month and first.month != self.month):
            return None
        key = person, locale, first
        return self.found.setdefault(key, Row(*key))

    def sorted(self) -> list[Row]:
        rows = sorted(self.found.values(), key=lambda row: (row.locale_id, row.person_id))
        return sorted(rows, key=lambda row: row.month, reverse=True)


def _earlier(**wanted: Any) -> QuerySet[SegmentVersion]:
    """Return the versions before one, of the same place and text, the latest first."""
    return SegmentVersion.objects.filter(
        context=OuterRef("context"),
        locale=OuterRef("locale"),
        source_string=OuterRef("source_string"),
        pk__lt=OuterRef("pk"),
        **wanted,
    ).order_by("-pk")


def _done(people: Q) -> Iterable[dict[str, Any]]:
    return (
        SegmentVersion.objects.filter(
            people, done=True, in_review=False, made_by__isnull=False, origin__in=BY_HAND
        )
        .annotate(done_before=Subquery(_earlier().values("done")[:1]))
        .order_by("pk")
        .values("made_by", "locale", "made_at", "context", "source_string", "words", "done_before")
        .iterator()
    )


def _count_corrections(rows: _Rows, people: Q) -> None:
    """Compare what each reviewer left with what they met; the last word of a review counts."""
    met = Subquery(_earlier(in_review=False).values("pk")[:1])
    changed = SegmentVersion.objects.filter(in_review=True).annotate(met=met).order_by("pk")
    left = {version.met: version for version in changed.iterator()}
    originals = SegmentVersion.objects.filter(
        people,
        pk__in=changed.order_by().values("met"),
        done=True,
        made_by__isnull=False,
        origin__in=BY_HAND,
    )
    for original in originals.iterator():
        last = left[original.pk]
        if last.made_by_id == original.made_by_id or last.data == original.data:
            continue
        row = rows.of(original.made_by_id, original.locale_id, original.made_at)
        if row is not None:
            place = original.context_id, original.source_string_id
            row.extents[place] = differences.extent(original.data, last.data)
