"""Whom a digest goes to, and that nobody gets one twice."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from news.digest.mail import addressing
from news.digest.mail.addressing import Tally
from news.digest.models import DigestLetter, DigestPage
from tests.news.digest.conftest import MakeReader

pytestmark = pytest.mark.django_db


def addressed(digest: DigestPage) -> list[tuple[str, str]]:
    letters = DigestLetter.objects.filter(digest=digest.translation_key)
    return sorted(letters.values_list("reader__address", "language"))


def test_the_readers_of_one_language_get_a_letter(digest: DigestPage, reader: MakeReader) -> None:
    for name, language in (("amal", "ar"), ("badr", "fr"), ("cyril", "fr"), ("dora", "en")):
        reader(name, language)
    reader("eric", "fr", active=False)

    addressing.address(digest.translation_key, "fr")

    assert addressed(digest) == [("badr@example.org", "fr"), ("cyril@example.org", "fr")]


def test_sent_again_it_goes_to_those_alone_who_came_later(
    digest: DigestPage, reader: MakeReader
) -> None:
    reader("amal")
    addressing.address(digest.translation_key, "fr")
    identities = set(DigestLetter.objects.values_list("message_id", flat=True))
    reader("badr")

    addressing.address(digest.translation_key, "fr")

    assert [name for name, _language in addressed(digest)] == [
        "amal@example.org", "badr@example.org",
    ]  # fmt: skip
    assert identities < set(DigestLetter.objects.values_list("message_id", flat=True))


def test_who_had_it_in_one_language_never_gets_it_in_another(
    digest: DigestPage, reader: MakeReader
) -> None:
    amal = reader("amal", "fr")
    addressing.address(digest.translation_key, "fr")
    amal.language = "ar"
    amal.save()

    addressing.address(digest.translation_key, "ar")

    assert addressed(digest) == [("amal@example.org", "fr")]


def test_the_database_itself_allows_one_letter_a_reader(
    digest: DigestPage, reader: MakeReader
) -> None:
    amal = reader("amal")
    addressing.address(digest.translation_key, "fr")

    with pytest.raises(IntegrityError), transaction.atomic():
        DigestLetter.objects.create(
            digest=digest.translation_key, reader=amal, language="en", message_id="<another>"
        )


def test_where_the_letters_stand(digest: DigestPage, reader: MakeReader) -> None:
    for number in range(6):
        reader(f"r{number}")
    reader("amal", "ar")
    key = digest.translation_key
    addressing.address(key, "fr")
    first, second, third, *_rest = DigestLetter.objects.order_by("pk")
    first.mark_sent()
    DigestLetter.objects.filter(pk=second.pk).update(failure="SMTPDataError 451")
    DigestLetter.objects.filter(pk=third.pk).update(failure="x 550", refused=True)
    reader("later")

    assert addressing.tallies(key) == {
        "fr": Tally(to_reach=1, sent=1, waiting=4, failing=1, refused=1),
        "ar": Tally(to_reach=1),
    }


def test_what_has_not_gone_is_taken_back_and_may_go_later(
    digest: DigestPage, reader: MakeReader
) -> None:
    for name in ("amal", "badr", "cyril"):
        reader(name)
    key = digest.translation_key
    addressing.address(key, "fr")
    sent, claimed, waiting = DigestLetter.objects.order_by("reader__address")
    sent.mark_sent()
    assert claimed.claim()

    assert addressing.stop(key, "fr") == 1

    # What somebody is sending this moment may be with the mail server already.
    assert set(DigestLetter.objects.all()) == {sent, claimed}
    assert [one.pk for one in addressing.to_reach(key, "fr")] == [waiting.reader_id]


def test_a_refused_letter_is_due_when_it_is_tried_again(
    digest: DigestPage, reader: MakeReader
) -> None:
    reader("amal")
    key = digest.translation_key
    addressing.address(key, "fr")
    DigestLetter.objects.update(failure="SMTPRecipientsRefused 550", refused=True)
    assert not DigestLetter.objects.due().exists()

    assert addressing.try_again(key, "fr") == 1

    assert DigestLetter.objects.due().count() == 1


def test_any_number_of_readers_costs_a_statement_for_every_five_hundred(
    digest: DigestPage, reader: MakeReader, django_assert_max_num_queries: object
) -> None:
    for number in range(60):
        reader(f"r{number}")

    with django_assert_max_num_queries(5):
        addressing.address(digest.translation_key, "fr")

    assert DigestLetter.objects.count() == 60
