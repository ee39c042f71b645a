"""Notices that say the same are one, until they have been noticed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from academy_site.translations.models import Notice, NoticeKind, Pace, TranslationJob
from academy_site.translations.notices.delivering import run
from academy_site.translations.notices.telling import mark_read, tell, unread_count
from tests.post_office import PostOffice
from tests.translations.notices.conftest import People

pytestmark = pytest.mark.django_db
Told = Callable[[], dict[str, list[str]]]


def change(job: TranslationJob) -> None:
    tell(NoticeKind.SOURCE_CHANGED, job, [job.assignee])


def test_a_second_change_before_the_first_was_noticed_is_not_told(
    job: TranslationJob, told: Told
) -> None:
    change(job)
    change(job)

    assert told() == {"translator-ar": ["source_changed"]}


def test_a_change_after_reading_is_told_again(job: TranslationJob, told: Told) -> None:
    change(job)
    mark_read(Notice.objects.all())
    change(job)

    assert told() == {"translator-ar": ["source_changed", "source_changed"]}


def test_a_change_after_mailing_is_told_again(
    job: TranslationJob, told: Told, post: PostOffice, clock: object
) -> None:
    change(job)
    run()
    change(job)

    assert told() == {"translator-ar": ["source_changed", "source_changed"]}


def test_two_questions_are_two(job: TranslationJob, told: Told) -> None:
    tell(NoticeKind.QUESTION, job, [job.assignee], quote="One?")
    tell(NoticeKind.QUESTION, job, [job.assignee], quote="One?")

    assert told() == {"translator-ar": ["question", "question"]}


def test_a_key_is_told_once_even_after_reading(job: TranslationJob, told: Told) -> None:
    for _time in range(2):
        tell(NoticeKind.DUE_SOON, job, [job.assignee], key="the day")
        mark_read(Notice.objects.all())

    assert told() == {"translator-ar": ["due_soon"]}


def test_somebody_named_twice_is_told_once(job: TranslationJob, told: Told) -> None:
    tell(NoticeKind.QUESTION, job, [job.assignee, job.assignee, None], quote="One?")

    assert told() == {"translator-ar": ["question"]}


@pytest.mark.parametrize(
    ("pace", "address", "by_mail"),
    [(Pace.DAILY, "a@example.org", True), (Pace.AT_ONCE, "a@example.org", True),
     (Pace.NEVER, "a@example.org", False), (Pace.DAILY, "", False)],
)  # fmt: skip
def test_mail_is_for_who_wants_it_and_can_be_reached(
    people: People, job: TranslationJob, pace: str, address: str, by_mail: bool
) -> None:
    people.choose("translator-ar", pace)
    job.assignee.email = address

    change(job)

    assert Notice.objects.get().by_mail is by_mail
    assert unread_count(job.assignee) == 1


def test_telling_many_takes_as_much_as_telling_one(
    people: People, job: TranslationJob, django_assert_num_queries: Callable
) -> None:
    everybody = [people[name] for name in ("officer", "reviewer", "translator-en")]

    with django_assert_num_queries(2):  # what they want, and the notices
        tell(NoticeKind.SOURCE_CHANGED, job, everybody)
