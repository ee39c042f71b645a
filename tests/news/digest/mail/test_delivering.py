"""Sending: nothing is lost, nothing goes twice, and nothing goes that is not public."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPServerDisconnected
from typing import Any

import pytest
import time_machine
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from news.digest.mail import addressing, tasks
from news.digest.mail.delivering import Report, is_outage, is_refusal, named, run, waiting
from news.digest.models import DigestLetter, DigestPage, Reader
from tests.demo_pages import LANGUAGES, page
from tests.news.digest.conftest import MakeReader
from tests.post_office import Backend, Death, PostOffice, accept, die

pytestmark = pytest.mark.django_db
Clock = time_machine.Traveller


@pytest.fixture
def clock() -> Iterator[Clock]:
    with time_machine.travel("2026-05-11T09:00:00+01:00", tick=False) as traveller:
        yield traveller


@pytest.fixture
def addressed(digest: DigestPage, reader: MakeReader) -> DigestPage:
    """The digest with five letters to its French readers."""
    for name in ("amal", "badr", "cyril", "dora", "eric"):
        reader(name)
    addressing.address(digest.translation_key, "fr")
    return digest


def to(post: PostOffice) -> list[str]:
    return [message.to[0].partition("@")[0] for message in post.accepted]


def refuse(address: str, code: int) -> Any:
    def before(message: EmailMessage) -> None:
        if message.to == [address]:
            raise SMTPRecipientsRefused({address: (code, b"no such user amal@example.org")})

    return before


def test_every_letter_goes_once(addressed: DigestPage, post: PostOffice) -> None:
    reports = [run(), run()]

    assert reports == [Report(sent=5), Report()]
    assert sorted(to(post)) == ["amal", "badr", "cyril", "dora", "eric"]
    assert len({message.extra_headers["Message-ID"] for message in post.accepted}) == 5
    # The tests' own transaction and no other: a letter is not sent before its claim is kept.
    assert len(post.open_transactions) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_goes_to_its_readers(
    digest: DigestPage, reader: MakeReader, post: PostOffice, language: str
) -> None:
    for code in LANGUAGES:
        reader(f"of-{code}", code)
        addressing.address(digest.translation_key, code)

    run()

    [letter] = [one for one in post.accepted if one.to == [f"of-{language}@example.org"]]
    assert letter.subject == page("digest.DigestPage", language).title
    assert letter.extra_headers["Content-Language"] == language


def test_a_server_that_is_down_loses_nothing(
    addressed: DigestPage, monkeypatch: pytest.MonkeyPatch, post: PostOffice,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    def refused(_self: Any) -> None:
        raise ConnectionRefusedError

    with monkeypatch.context() as down:
        down.setattr(Backend, "open", refused)
        report = run()

    assert report == Report(down=True)
    assert not DigestLetter.objects.filter(attempts__gt=0).exists()
    assert "ConnectionRefusedError" in caplog.text
    assert run() == Report(sent=5)


def test_a_run_ends_at_the_first_sign_that_the_server_has_gone(
    addressed: DigestPage, post: PostOffice, clock: Clock
) -> None:
    def gone_after_two(_message: EmailMessage) -> None:
        if len(post.accepted) == 2:
            raise SMTPServerDisconnected("gone")

    post.before = gone_after_two
    report = run()
    post.before = accept
    later = run()
    clock.shift(timedelta(hours=1))

    assert report == Report(sent=2, failed=1, down=True)
    # The one that failed rests; the others need not wait for it.
    assert later == Report(sent=2)
    assert run() == Report(sent=1)
    assert sorted(to(post)) == ["amal", "badr", "cyril", "dora", "eric"]


def test_a_failed_letter_is_tried_again_under_the_same_identity(
    addressed: DigestPage, post: PostOffice, clock: Clock
) -> None:
    tried: list[str] = []

    def busy(message: EmailMessage) -> None:
        tried.append(message.extra_headers["Message-ID"])
        raise SMTPDataError(451, b"try later, amal@example.org")

    post.before = busy
    assert run() == Report(failed=5)
    assert set(DigestLetter.objects.values_list("failure", flat=True)) == {"SMTPDataError 451"}
    post.before = accept
    assert run() == Report()
    clock.shift(timedelta(minutes=15))
    assert run() == Report(sent=5)

    assert sorted(one.extra_headers["Message-ID"] for one in post.accepted) == sorted(tried)


def test_an_address_refused_for_good_is_left_alone_and_seen(
    addressed: DigestPage, post: PostOffice, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    post.before = refuse("amal@example.org", 550)
    report = run()
    clock.shift(timedelta(days=30))
    post.before = accept

    assert report == Report(sent=4, failed=1)
    assert run() == Report()
    tally = addressing.tallies(addressed.translation_key)["fr"]
    assert (tally.sent, tally.refused, tally.waiting, tally.to_reach) == (4, 1, 0, 0)
    assert DigestLetter.objects.get(refused=True).failure == "SMTPRecipientsRefused 550"
    assert "amal" not in caplog.text


def test_a_refusal_for_now_is_tried_again(
    addressed: DigestPage, post: PostOffice, clock: Clock
) -> None:
    post.before = refuse("amal@example.org", 450)
    run()
    clock.shift(timedelta(hours=1))
    post.before = accept

    assert run() == Report(sent=1)
    assert to(post)[-1] == "amal"


@pytest.mark.parametrize(
    ("error", "name", "refusal", "outage"),
    [
        (SMTPServerDisconnected("x"), "SMTPServerDisconnected", False, True),
        (ConnectionRefusedError(), "ConnectionRefusedError", False, True),
        (TimeoutError(), "TimeoutError", False, True),
        (SMTPDataError(554, b"spam"), "SMTPDataError 554", False, False),
        (SMTPDataError(421, b"closing"), "SMTPDataError 421", False, True),
        (SMTPRecipientsRefused({"a@b.c": (550, b"")}), "SMTPRecipientsRefused 550", True, False),
        (SMTPRecipientsRefused({"a@b.c": (450, b"")}), "SMTPRecipientsRefused 450", False, False),
        (ValueError("a bug"), "ValueError", False, False),
    ],
)
def test_what_a_failure_means(error: Exception, name: str, refusal: bool, outage: bool) -> None:
    assert (named(error), is_refusal(error), is_outage(error)) == (name, refusal, outage)


def test_a_sender_that_dies_leaves_a_letter_to_be_sent_again_as_the_same(
    addressed: DigestPage, post: PostOffice, clock: Clock
) -> None:
    post.after = die
    with pytest.raises(Death):
        run()
    post.after = accept
    [in_doubt] = post.accepted
    assert run() == Report(sent=4)
    clock.shift(timedelta(hours=1))

    assert run() == Report(sent=1)
    assert post.accepted[-1].to == in_doubt.to
    identities = [one.extra_headers["Message-ID"] for one in (in_doubt, post.accepted[-1])]
    assert identities[0] == identities[1]


def test_who_left_meanwhile_gets_none(
    addressed: DigestPage, reader: MakeReader, post: PostOffice
) -> None:
    letter = DigestLetter.objects.get(reader__address="amal@example.org")
    type(letter.reader).objects.filter(pk=letter.reader_id).update(active=False)

    assert run() == Report(sent=4)
    assert "amal" not in to(post)
    assert not DigestLetter.objects.filter(pk=letter.pk).exists()


@pytest.mark.parametrize("how", ["unpublished", "restricted", "emptied"])
def test_what_is_not_public_any_more_waits_until_it_is(
    addressed: DigestPage, post: PostOffice, how: str
) -> None:
    restriction = None
    if how == "unpublished":
        DigestPage.objects.filter(pk=addressed.pk).update(live=False)
    elif how == "restricted":
        restriction = PageViewRestriction.objects.create(page=addressed, restriction_type="login")
    else:
        articles = [row.article for row in addressed.articles.all()]
        for article in articles:
            type(article).objects.filter(pk=article.pk).update(live=False)
    withheld = run()
    assert (withheld, waiting(), post.accepted) == (Report(), 5, [])

    if restriction:
        restriction.delete()
    elif how == "unpublished":
        DigestPage.objects.filter(pk=addressed.pk).update(live=True)
    else:
        for article in articles:
            type(article).objects.filter(pk=article.pk).update(live=True)
    assert run() == Report(sent=5)


@pytest.mark.parametrize("how", ["unpublished", "restricted", "emptied"])
def test_what_is_taken_back_in_the_middle_of_a_run_goes_to_nobody_else(
    addressed: DigestPage, post: PostOffice, how: str
) -> None:
    def take_back(_message: EmailMessage) -> None:
        if how == "unpublished":
            DigestPage.objects.filter(pk=addressed.pk).update(live=False)
        elif how == "restricted":
            PageViewRestriction.objects.create(page=addressed, restriction_type="login")
        else:
            for row in addressed.articles.all():
                type(row.article).objects.filter(pk=row.article_id).update(live=False)

    post.after = take_back

    assert run() == Report(sent=1)
    assert len(post.accepted) == 1
    # They were not tried, and wait as if they had never been touched.
    waiting_ones = DigestLetter.objects.unsent()
    assert set(waiting_ones.values_list("attempts", "claimed_at", "retry_at")) == {(0, None, None)}
    assert waiting_ones.count() == 4


def test_an_article_taken_back_in_the_middle_of_a_run_is_in_no_later_letter(
    addressed: DigestPage, post: PostOffice
) -> None:
    article = addressed.articles.first().article

    def take_back(_message: EmailMessage) -> None:
        type(article).objects.filter(pk=article.pk).update(live=False)

    post.after = take_back

    assert run() == Report(sent=5)
    assert [article.title in str(one.body) for one in post.accepted] == [True, *[False] * 4]


def test_a_reader_deleted_while_their_letter_fails_ends_no_run(
    addressed: DigestPage, post: PostOffice
) -> None:
    def gone(message: EmailMessage) -> None:
        if message.to == ["badr@example.org"]:
            Reader.objects.filter(address="badr@example.org").delete()
            raise SMTPRecipientsRefused({"badr@example.org": (550, b"no")})

    post.before = gone

    assert run() == Report(sent=4, failed=1)
    assert waiting() == 0


@pytest.mark.parametrize("as_plain_page", [True, False])
def test_what_waits_for_a_deleted_digest_is_dropped(
    addressed: DigestPage, post: PostOffice, clock: Clock, as_plain_page: bool
) -> None:
    claimed, rested, sent, *_others = DigestLetter.objects.all()
    claimed.claim()
    DigestLetter.objects.filter(pk=rested.pk).update(
        retry_at=timezone.now() + timedelta(hours=5), refused=True
    )
    sent.mark_sent()
    (Page.objects.get(pk=addressed.pk) if as_plain_page else addressed).delete()

    assert run() == Report()
    # One is in somebody's hands, one has gone.
    assert set(DigestLetter.objects.all()) == {claimed, sent}
    clock.shift(timedelta(hours=2))
    assert run() == Report()
    assert (waiting(), post.accepted) == (0, [])


def test_a_request_sends_a_few_and_the_command_the_rest(
    addressed: DigestPage, post: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "WITHIN_A_REQUEST", 2)
    tasks.send_first.enqueue()
    assert len(post.accepted) == 2
    said = StringIO()

    call_command("send_digests", stdout=said)

    assert said.getvalue() == "3 letters sent, 0 failed, 0 waiting\n"
    assert len(set(to(post))) == 5


def test_the_command_says_when_the_server_is_down(
    addressed: DigestPage, post: PostOffice, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    caplog.set_level(logging.CRITICAL)

    def refused(_self: Any) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(Backend, "open", refused)
    said = StringIO()

    call_command("send_digests", "--verbosity=0", stdout=said)

    assert said.getvalue() == (
        "0 letters sent, 0 failed, 5 waiting; the mail server cannot be reached\n"
    )


def test_nothing_waits_and_nothing_is_said(post: PostOffice) -> None:
    said = StringIO()

    call_command("send_digests", "--verbosity=0", stdout=said)

    assert said.getvalue() == ""
