"""The outbox: who is mailed when, and that nothing is lost or sent twice."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
import time_machine
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.db import connection

from academy_site.translations.models import Letter, Notice, NoticeKind, Pace, TranslationJob
from academy_site.translations.notices import outbox
from academy_site.translations.notices.delivering import run
from academy_site.translations.notices.telling import mark_read, tell
from tests.post_office import Death, PostOffice, accept, die, shut
from tests.translations.notices.conftest import MORNING, People

pytestmark = pytest.mark.django_db
Clock = time_machine.Traveller
OnCommit = Callable[..., Any]


def ask(job: TranslationJob, *recipients: Any) -> None:
    """Tell somebody something that is never the same as before."""
    number = Notice.objects.count()
    tell(NoticeKind.QUESTION, job, recipients or [job.assignee], quote=f"Question {number}?")


def hours(clock: Clock, count: float) -> None:
    clock.shift(timedelta(hours=count))


def test_a_digest_a_day_carries_all_that_has_waited(
    job: TranslationJob, post: PostOffice, clock: Clock
) -> None:
    ask(job)
    ask(job)
    run()
    ask(job)
    hours(clock, 10)
    run()
    first = len(post.accepted)
    hours(clock, 14)
    run()

    assert (first, len(post.accepted)) == (1, 2)
    assert [f"Question {number}?" in post.accepted[0].body for number in range(3)] == [
        True, True, False,
    ]  # fmt: skip
    assert "Question 2?" in post.accepted[1].body


def test_digests_wait_for_the_morning(
    job: TranslationJob, post: PostOffice, clock: Clock, settings: Any
) -> None:
    clock.move_to(MORNING.replace(hour=6, minute=59))
    ask(job)
    run()
    before = len(post.accepted)
    clock.move_to(MORNING.replace(hour=7, minute=0))
    run()

    assert (before, len(post.accepted)) == (0, 1)


def test_at_once_is_when_it_is_committed(
    people: People, job: TranslationJob, post: PostOffice, clock: Clock,
    django_capture_on_commit_callbacks: OnCommit,
) -> None:  # fmt: skip
    people.choose("translator-ar", Pace.AT_ONCE)
    clock.move_to(MORNING.replace(hour=3))

    with django_capture_on_commit_callbacks(execute=True):
        ask(job)
        before = len(post.accepted)
    with django_capture_on_commit_callbacks(execute=True):
        ask(job)

    assert (before, len(post.accepted)) == (0, 2)


def test_what_happens_together_is_told_together(
    people: People, job: TranslationJob, post: PostOffice, clock: Clock,
    django_capture_on_commit_callbacks: OnCommit,
) -> None:  # fmt: skip
    people.choose("translator-ar", Pace.AT_ONCE)

    with django_capture_on_commit_callbacks(execute=True):
        ask(job)
        ask(job)

    assert len(post.accepted) == 1


def test_the_hourly_run_sends_what_was_not_sent_at_once(
    people: People, job: TranslationJob, post: PostOffice, clock: Clock
) -> None:
    people.choose("translator-ar", Pace.AT_ONCE)
    ask(job)  # the process died before its task ran
    run()

    assert len(post.accepted) == 1


def test_never_is_never(
    people: People, job: TranslationJob, post: PostOffice, clock: Clock
) -> None:
    ask(job)
    people.choose("translator-ar", Pace.NEVER)
    ask(job)
    run()
    people.choose("translator-ar", Pace.DAILY)
    run()
    old = len(post.accepted)
    ask(job)
    run()

    assert (old, len(post.accepted)) == (0, 1)
    assert "Question 2?" in post.accepted[0].body
    assert "Question 1?" not in post.accepted[0].body
    assert Notice.objects.filter(read_at=None).count() == 3


@pytest.mark.parametrize("change", [{"is_active": False}, {"email": ""}])
def test_a_letter_to_somebody_who_has_gone_is_given_up(
    job: TranslationJob, post: PostOffice, clock: Clock, change: dict[str, Any]
) -> None:
    ask(job)
    post.before = shut
    run()
    type(job.assignee).objects.filter(pk=job.assignee.pk).update(**change)
    post.before = accept
    hours(clock, 30)
    run()

    assert post.accepted == []
    assert (Letter.objects.count(), Notice.objects.count()) == (0, 1)


def test_what_was_read_meanwhile_is_not_mailed(
    job: TranslationJob, post: PostOffice, clock: Clock
) -> None:
    ask(job)
    mark_read(Notice.objects.all())
    run()

    assert post.accepted == []


def test_nothing_is_lost_while_mail_is_down(
    job: TranslationJob, post: PostOffice, clock: Clock
) -> None:
    post.before = shut
    ask(job)
    for _hour in range(72):
        run()
        hours(clock, 1)
    attempts = Letter.objects.get().attempts
    ask(job)
    post.before = accept
    for _hour in range(48):
        run()
        hours(clock, 1)

    assert [message.body.count("Question") for message in post.accepted] == [1, 1]
    assert 5 < attempts < 12


def test_a_failure_is_logged_without_the_address(
    job: TranslationJob, post: PostOffice, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(message: EmailMessage) -> None:
        raise SMTPRecipientsRefused({message.to[0]: (550, b"unknown")})

    post.before = refuse
    ask(job)
    with caplog.at_level(logging.DEBUG):
        run()

    assert "SMTPRecipientsRefused" in caplog.text
    assert "example.org" not in caplog.text
    assert "translator" not in caplog.text


def test_one_who_cannot_be_reached_holds_up_nobody(
    people: People, job: TranslationJob, post: PostOffice, clock: Clock
) -> None:
    def refuse(message: EmailMessage) -> None:
        if message.to == ["officer@example.org"]:
            shut(message)

    post.before = refuse
    ask(job, people["officer"], people["translator-ar"], people["admin"])
    report = run()

    assert (report.sent, report.failed) == (2, 1)
    assert {message.to[0] for message in post.accepted} == {
        "translator-ar@example.org", "admin@example.org",
    }  # fmt: skip


def test_a_letter_that_cannot_be_written_holds_up_nobody(
    people: People, job: TranslationJob, post: PostOffice, clock: Clock, settings: Any
) -> None:
    settings.LANGUAGES = [("fr", "French"), ("ar", "Arabic")]  # the English job has no name now
    english = TranslationJob.objects.filter(translation__target_locale__language_code="en").first()
    ask(english, people["officer"])
    ask(job, people["admin"])
    report = run()

    assert (report.sent, report.failed) == (1, 1)


def test_while_mail_is_down_no_request_waits_for_it_twice(
    people: People, job: TranslationJob, post: PostOffice, clock: Clock,
    django_capture_on_commit_callbacks: OnCommit,
) -> None:  # fmt: skip
    attempts = []
    post.before = lambda message: attempts.append(message) or shut(message)
    people.choose("translator-ar", Pace.AT_ONCE)
    for _time in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            ask(job)
    in_requests = len(attempts)
    post.before = accept
    hours(clock, 1)
    run()

    assert in_requests == 1
    assert len(post.accepted) == 2


def test_no_letter_is_sent_inside_a_transaction(
    people: People, job: TranslationJob, post: PostOffice, clock: Clock,
    django_capture_on_commit_callbacks: OnCommit,
) -> None:  # fmt: skip
    of_the_test = len(connection.atomic_blocks)
    people.choose("officer", Pace.AT_ONCE)
    with django_capture_on_commit_callbacks(execute=True):
        ask(job, people["officer"], people["translator-ar"])
    run()

    assert len(post.accepted) == 2
    assert post.open_transactions == {of_the_test}


def test_two_at_once_send_one(job: TranslationJob, post: PostOffice, clock: Clock) -> None:
    ask(job)
    post.before = lambda _message: run()  # another one comes while this one is sending
    run()

    assert len(post.accepted) == 1
    assert Letter.objects.get().attempts == 1


def test_the_database_itself_allows_one_digest_a_day(
    job: TranslationJob, post: PostOffice, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(job)
    run()
    ask(job)
    # As another process sees it that asked just before the first one's digest was there.
    monkeypatch.setattr(outbox, "_has_digest", lambda *_: False)
    run()

    assert len(post.accepted) == 1
    assert outbox.waiting().count() == 1


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_death_while_sending_is_made_up_for_under_the_same_identity(
    job: TranslationJob, post: PostOffice, clock: Clock, moment: str
) -> None:
    ask(job)
    setattr(post, moment, die)
    with pytest.raises(Death):
        run()
    setattr(post, moment, accept)
    ask(job)
    identity = Letter.objects.get().message_id
    hours(clock, 0.9)
    run()
    meanwhile = len(post.accepted)
    hours(clock, 0.2)
    run()

    assert meanwhile == (moment == "after")
    assert [message.message()["Message-ID"] for message in post.accepted] == [identity] * (
        meanwhile + 1
    )
    assert len({message.body for message in post.accepted}) == 1


def test_a_letter_that_went_is_never_sent_again(
    job: TranslationJob, post: PostOffice, clock: Clock
) -> None:
    ask(job)
    for _hour in range(100):
        run()
        hours(clock, 1)

    assert len(post.accepted) == 1


def test_the_command_says_what_it_did(
    people: People, job: TranslationJob, post: PostOffice, clock: Clock
) -> None:
    ask(job, people["officer"])
    ask(job, people["translator-ar"])
    post.before = lambda message: "officer" in message.to[0] and shut(message)
    call_command("send_notices", stdout=(output := StringIO()))

    assert output.getvalue().startswith("1 letters sent, 1 failed")
