"""The statistics of a past made for the purpose, number by number."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from academy_site.translations import segments
from academy_site.translations.history import statistics
from academy_site.translations.models import Origin, SegmentVersion, TranslationRound
from tests.translations.history.conftest import lead_of
from tests.translations.visiting import somebody
from tests.translations.workplace import submitted

pytestmark = pytest.mark.django_db

MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


@pytest.fixture(autouse=True)
def blank_past(work):
    """Forget what the demo did: what counts is what a test makes happen."""
    SegmentVersion.objects.all().delete()
    TranslationRound.objects.all().delete()


def at(month, day=10, hour=12):
    return datetime(2026, month, day, hour, tzinfo=UTC)


def version(job, place, name, data, when, *, words=10, **values):
    """Write a version of the segment at a place in the page's order, at a time."""
    segment = segments.listing(job)[place]
    made = SegmentVersion.objects.create(
        context_id=segment.context_id,
        locale_id=job.translation.target_locale_id,
        source_string_id=segment.string_id,
        data=data,
        words=words,
        made_by=somebody(name) if name else None,
        **({"origin": Origin.TYPED} | values),
    )
    SegmentVersion.objects.filter(pk=made.pk).update(made_at=when)
    return made


def finished(job, name, began, days):
    made = TranslationRound.objects.create(
        job=job, translator=somebody(name), ended_at=began + timedelta(days=days)
    )
    TranslationRound.objects.filter(pk=made.pk).update(began_at=began)


def counted(**when):
    """Return the counts by person and month."""
    people = {somebody(name).pk: name for name in ("translator-ar", "translator-en", "reviewer")}
    return {(people[row.person_id], row.month): row for row in statistics.count(Q(), Q(), **when)}


def test_words_are_those_of_segments_that_were_finished(work):
    version(work, 0, "translator-ar", "واحد", at(5), words=3)
    version(work, 1, "translator-ar", "اثنان", at(5), words=4)

    row = counted()["translator-ar", MAY]

    assert (row.words, row.segments, row.revised) == (7, 2, 0)


def test_a_segment_counts_once_a_month_however_often_it_was_written(work):
    version(work, 0, "translator-ar", "واحد", at(5, 1), words=3)
    version(work, 0, "translator-ar", "", at(5, 2), words=3, done=False)
    version(work, 0, "translator-ar", "أحد", at(5, 3), words=3)

    row = counted()["translator-ar", MAY]

    assert (row.words, row.segments, row.revised) == (3, 1, 0)


def test_correcting_what_was_done_adds_no_words(work):
    version(work, 0, "translator-ar", "واحد", at(5), words=3)
    version(work, 0, "translator-ar", "أحد", at(6), words=3)

    june = counted()["translator-ar", JUNE]

    assert (june.words, june.segments, june.revised) == (0, 0, 1)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"origin": Origin.IMPORT}, 10),
        ({"origin": Origin.RESTORED}, 10),
        ({"origin": Origin.MACHINE, "done": False}, 0),
        ({"origin": Origin.CARRIED, "done": False}, 0),
        ({"origin": Origin.IMPORT, "done": False}, 0),
        ({"in_review": True}, 0),
    ],
)
def test_only_what_somebody_finished_by_hand_counts(work, values, words):
    version(work, 0, "translator-ar", "واحد", at(5), **values)

    assert sum(row.words for row in counted().values()) == words


def test_words_confirmed_after_the_source_changed_count_again(work):
    version(work, 0, "translator-ar", "واحد", at(5), words=3)
    version(work, 0, None, "واحد", at(6, 1), words=4, done=False, origin=Origin.CARRIED)
    version(work, 0, "translator-ar", "واحد", at(6, 2), words=4)

    assert counted()["translator-ar", JUNE].words == 4


def test_what_nobody_wrote_is_nobody_s(work):
    version(work, 0, None, "واحد", at(5))

    assert counted() == {}


def test_a_month_is_that_of_the_house(work):
    # In Rabat, at UTC+1 in that year, the first of June has begun.
    version(work, 0, "translator-ar", "واحد", datetime(2025, 5, 31, 23, 30, tzinfo=UTC))

    ((_name, month),) = counted()

    assert month == date(2025, 6, 1)


def test_rows_are_by_person_language_and_month(work):
    english = submitted(work.source_page.specific, "en")
    version(work, 0, "translator-ar", "واحد", at(5))
    version(work, 1, "translator-ar", "اثنان", at(6))
    version(work, 2, "reviewer", "ثلاثة", at(6))
    version(english, 0, "reviewer", "one", at(6))

    rows = statistics.count(Q(), Q())

    assert [(row.person_id, row.locale_id, row.month) for row in rows] == sorted(
        [(row.person_id, row.locale_id, row.month) for row in rows],
        key=lambda key: (-key[2].toordinal(), key[1], key[0]),
    )
    assert len(rows) == 4


def test_turnaround_is_from_the_first_day_to_publication(work):
    english = submitted(work.source_page.specific, "en")
    TranslationRound.objects.all().delete()
    finished(work, "translator-ar", at(4, 30), 2)
    finished(work, "translator-ar", at(5, 1), 3)
    finished(work, "translator-ar", at(5, 1), 10)
    finished(english, "translator-en", at(5, 1), 1)
    TranslationRound.objects.create(job=work, translator=somebody("translator-ar"))

    row = counted()["translator-ar", MAY]

    assert (row.rounds, row.mean_days, row.median_days) == (3, 5.0, 3.0)
    assert counted()["translator-en", MAY].rounds == 1


def test_changes_in_review_are_counted_for_whoever_wrote(work):
    for place in range(4):
        version(work, place, "translator-ar", "واحد اثنان ثلاثة", at(5))
    version(work, 0, "reviewer", "واحد اثنان أربعة", at(6), in_review=True)
    version(work, 1, "reviewer", "خمسة", at(6), in_review=True)

    may = counted()["translator-ar", MAY]

    assert (may.corrected, may.corrected_share) == (2, 0.5)
    # One piece of five was replaced (1 − 8/10), then all: three words and two spaces by one word.
    assert may.extent == pytest.approx((0.2 + 1) / 2)
    assert ("reviewer", JUNE) not in counted()


def test_what_the_reviewer_left_in_the_end_is_what_counts(work):
    version(work, 0, "translator-ar", "واحد اثنان", at(5))
    version(work, 0, "reviewer", "ثلاثة", at(5, 11), in_review=True)
    version(work, 0, "reviewer", "واحد اثنان", at(5, 12), in_review=True)

    assert counted()["translator-ar", MAY].corrected == 0


def test_one_s_own_correction_is_none_of_the_review(work):
    version(work, 0, "reviewer", "واحد", at(5))
    version(work, 0, "reviewer", "اثنان", at(5, 11), in_review=True)

    assert counted()["reviewer", MAY].corrected == 0


def test_the_share_is_of_all_that_the_person_wrote_that_month(work):
    version(work, 0, "translator-ar", "واحد", at(5))
    version(work, 0, "translator-ar", "أحد", at(6))
    version(work, 1, "translator-ar", "اثنان", at(6))
    version(work, 0, "reviewer", "الأحد", at(6, 11), in_review=True)

    row = counted()["translator-ar", JUNE]

    assert (row.segments, row.revised, row.corrected, row.corrected_share) == (1, 1, 1, 0.5)


def test_without_work_there_is_no_share_and_without_publication_no_turnaround(work):
    finished(work, "translator-ar", at(5, 1), 3)
    version(work, 0, "translator-en", "one", at(5))

    rows = counted()

    assert rows["translator-ar", MAY].corrected_share is None
    assert rows["translator-en", MAY].mean_days is None


@pytest.mark.parametrize(
    ("when", "months"),
    [
        ({}, {MAY, JUNE}),
        ({"year": 2026}, {MAY, JUNE}),
        ({"year": 2025}, set()),
        ({"month": 6}, {JUNE}),
        ({"year": 2026, "month": 5}, {MAY}),
    ],
)
def test_by_year_and_month(work, when, months):
    version(work, 0, "translator-ar", "واحد", at(5))
    version(work, 1, "translator-ar", "اثنان", at(6))
    finished(work, "translator-ar", at(6, 1), 3)

    assert {month for _name, month in counted(**when)} == months


def test_all_is_counted_in_the_same_few_queries(work):
    costs = []
    for size in (1, 60):
        for number in range(size):
            version(work, 0, "translator-ar", f"عدد {number}", at(5))
            version(work, 0, "reviewer", f"رقم {number}", at(5), in_review=True)
        with CaptureQueriesContext(connection) as queries:
            statistics.count(Q(), Q())
        costs.append(len(queries))

    assert costs == [4, 4]
    assert lead_of(work).words == ""
