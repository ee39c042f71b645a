"""Reminders seven and two days before a due date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import pytest
import time_machine

from academy_site.editorial.roles import translator_group
from academy_site.translations.models import Notice, TranslationJob
from academy_site.translations.notices.delivering import run
from tests.post_office import PostOffice
from tests.translations.notices.conftest import MORNING, People

pytestmark = pytest.mark.django_db
Told = Callable[[], dict[str, list[str]]]
DUE = (MORNING + timedelta(days=10)).date()


@pytest.fixture(autouse=True)
def due_in_ten_days(job: TranslationJob, post: PostOffice) -> None:
    job.due = DUE
    job.save()


def at(days_before: int, hour: int = 9) -> datetime:
    moment = MORNING + timedelta(days=10 - days_before)
    return moment.replace(hour=hour)


def reminded(clock: time_machine.Traveller, moments: Iterable[datetime]) -> list[int]:
    """Run the post at these moments; return how many days before the due date reminders came."""
    found = []
    for moment in moments:
        clock.move_to(moment)
        before = Notice.objects.filter(kind="due_soon").count()
        run()
        made = Notice.objects.filter(kind="due_soon").count() - before
        found += [(DUE - moment.date()).days] * made
    return found


def test_they_come_seven_and_two_days_before_once_each(clock: time_machine.Traveller) -> None:
    every_hour = [at(days, hour) for days in range(10, -3, -1) for hour in range(24)]

    assert reminded(clock, every_hour) == [7, 2]


@pytest.mark.parametrize(
    ("days", "found"),
    [([6, 5, 1, 0], [6, 1]), ([3, 0], [3, 0]), ([1], [1]), ([8, -1], []), ([4, 3], [4])],
)
def test_a_day_without_a_run_is_made_up_for(
    clock: time_machine.Traveller, days: list[int], found: list[int]
) -> None:
    assert reminded(clock, map(at, days)) == found


def test_not_at_night(clock: time_machine.Traveller) -> None:
    assert reminded(clock, [at(7, 1), at(7, 6), at(7, 8)]) == [7]


def test_published_work_is_not_due(clock: time_machine.Traveller, job: TranslationJob) -> None:
    TranslationJob.objects.filter(pk=job.pk).update(state="published")

    assert reminded(clock, [at(7), at(2)]) == []


def test_nor_is_a_translation_that_was_stopped(
    clock: time_machine.Traveller, job: TranslationJob
) -> None:
    job.translation.enabled = False
    job.translation.save()

    assert reminded(clock, [at(7), at(2)]) == []


def test_another_date_is_another_reminder(
    clock: time_machine.Traveller, job: TranslationJob
) -> None:
    first = reminded(clock, [at(7)])
    TranslationJob.objects.filter(pk=job.pk).update(due=DUE + timedelta(days=20))

    assert first == [7]
    assert reminded(clock, [at(2), at(-13)]) == [-13]  # seven days before the new date


def test_without_anybody_all_who_translate_the_language_are_reminded(
    people: People, clock: time_machine.Traveller, job: TranslationJob, told: Told
) -> None:
    people.add("second", translator_group("ar"))
    TranslationJob.objects.filter(pk=job.pk).update(assignee=None)

    reminded(clock, [at(7)])

    assert told() == {"translator-ar": ["due_soon"], "second": ["due_soon"]}


def test_who_was_given_the_job_since_knows_its_date(
    clock: time_machine.Traveller, job: TranslationJob
) -> None:
    TranslationJob.objects.filter(pk=job.pk).update(assigned_at=at(5))

    assert reminded(clock, [at(5, 10), at(4), at(2)]) == [2]
