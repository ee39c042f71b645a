"""Two officers and two senders in the same moment, each with a connection of their own."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date
from threading import Thread
from typing import Any

import pytest
from django.db import OperationalError, connection

from news.digest.access import news_index
from news.digest.mail import addressing
from news.digest.mail.delivering import run
from news.digest.models import DigestLetter, DigestPage, Reader
from news.digest.proposing import open_draft
from news.digest.weeks import Week
from tests.demo_pages import page
from tests.news.digest.conftest import CONSENT
from tests.post_office import OFFICE

# More show more: a fault that needs luck is met in one round or another.
ROUNDS = range(int(os.environ.get("ROUNDS", "4")))
READERS = 12


@pytest.fixture
def digest(db: None) -> DigestPage:
    return page("digest.DigestPage")


@pytest.fixture(autouse=True)
def readers(db: None, settings: Any) -> Iterator[None]:
    """A dozen readers, and an open mail server; nobody is left for the next round."""
    settings.EMAIL_BACKEND = "tests.post_office.Backend"
    OFFICE.__init__()
    Reader.objects.all().delete()
    for number in range(READERS):
        Reader.objects.create(address=f"r{number}@example.org", language="fr", **CONSENT)
    yield
    Reader.objects.all().delete()


@pytest.mark.parametrize("_round", ROUNDS)
def test_of_two_who_send_a_digest_each_reader_gets_one(
    digest: DigestPage, at_once: Any, _round: int
) -> None:
    def send() -> None:
        addressing.address(digest.translation_key, "fr")

    outcomes = at_once(send, send, send)

    assert outcomes == [None] * 3
    assert DigestLetter.objects.count() == READERS


@pytest.mark.parametrize("_round", ROUNDS)
def test_two_senders_send_every_letter_once(digest: DigestPage, at_once: Any, _round: int) -> None:
    addressing.address(digest.translation_key, "fr")

    reports = at_once(run, run)

    assert sum(report.sent for report in reports) == READERS
    assert max(Counter(message.to[0] for message in OFFICE.accepted).values()) == 1
    assert not DigestLetter.objects.unsent().exists()


@pytest.mark.parametrize("_round", ROUNDS)
def test_what_was_sent_while_it_was_taken_back_is_still_known(
    digest: DigestPage, at_once: Any, _round: int
) -> None:
    addressing.address(digest.translation_key, "fr")

    report, taken = at_once(run, lambda: addressing.stop(digest.translation_key, "fr"))

    assert report.sent + taken == READERS
    sent = DigestLetter.objects.exclude(sent_at=None)
    assert sorted(message.to[0] for message in OFFICE.accepted) == sorted(
        sent.values_list("reader__address", flat=True)
    )


def test_a_letter_that_is_being_taken_back_is_claimed_by_nobody(digest: DigestPage) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one connection write at a time")
    addressing.address(digest.translation_key, "fr")
    letter = DigestLetter.objects.first()
    claims: list[bool] = []

    def claim() -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '300ms'")
            claims.append(letter.claim())
        except OperationalError:
            claims.append(False)
        finally:
            connection.close()

    def claim_before_deleting(execute: Any, sql: str, *arguments: Any) -> Any:
        if sql.startswith("DELETE") and not claims:
            other = Thread(target=claim)
            other.start()
            other.join()
        return execute(sql, *arguments)

    with connection.execute_wrapper(claim_before_deleting):
        taken = addressing.stop(digest.translation_key, "fr")

    assert (claims, taken) == ([False], READERS)


@pytest.mark.parametrize("_round", ROUNDS)
def test_of_two_languages_sent_together_a_reader_gets_one(
    digest: DigestPage, at_once: Any, _round: int
) -> None:
    def send_in(language: str) -> None:
        Reader.objects.update(language=language)
        addressing.address(digest.translation_key, language)

    at_once(lambda: send_in("fr"), lambda: send_in("ar"))

    assert max(Counter(DigestLetter.objects.values_list("reader", flat=True)).values()) == 1


@pytest.mark.parametrize("_round", ROUNDS)
def test_of_two_who_begin_a_week_s_digest_one_does(at_once: Any, _round: int) -> None:
    week = Week(date(2031, 3, 3)).before(-_round)
    index = news_index()

    outcomes = at_once(*[lambda: open_draft(week, index, None)] * 2)

    assert sorted(made for _digest, made in outcomes) == [False, True]
    assert len({digest.pk for digest, _made in outcomes}) == 1
    assert DigestPage.objects.filter(week=week.monday).count() == 1
