"""Leaving: a signed link, a button, no account, no cookie, no address."""

from __future__ import annotations

import pytest
from django.core.signing import BadSignature, Signer
from django.test import Client
from django.utils.translation import gettext, override

from news.digest.mail import addressing
from news.digest.models import DigestLetter, DigestPage
from news.digest.readers.leaving import SALT, SEPARATOR, path_for, reader_of
from tests.demo_pages import DIRECTIONS, LANGUAGES
from tests.news.digest.conftest import MakeReader
from tests.whole_site.shown import ask, within

pytestmark = pytest.mark.django_db
DONE = "You are unsubscribed: no more letters will be sent to you."
BROKEN = "This link is not complete. Copy it whole from the letter, or write to us."


@pytest.fixture
def strict() -> Client:
    """A visitor whose requests are held to Django's protection against forged ones."""
    return Client(enforce_csrf_checks=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_opening_the_link_changes_nothing(
    strict: Client, reader: MakeReader, language: str
) -> None:
    amal = reader("amal", language)

    shown = ask(strict, path_for(amal, language))

    assert shown.response.status_code == 200
    assert (shown.soup.html["lang"], shown.soup.html["dir"]) == (language, DIRECTIONS[language])
    [button] = shown.soup.select("main form[method=post] button")
    with override(language):
        assert button.get_text() == gettext("Unsubscribe")
    amal.refresh_from_db()
    assert amal.active


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_unsubscribes(strict: Client, reader: MakeReader, language: str) -> None:
    amal, badr = reader("amal", language), reader("badr", language)

    response = strict.post(path_for(amal, language))

    with override(language):
        assert gettext(DONE) in response.content.decode()
    for one in (amal, badr):
        one.refresh_from_db()
    assert (amal.active, badr.active, amal.left_at is None) == (False, True, False)


def test_leaving_twice_is_leaving_once(strict: Client, reader: MakeReader) -> None:
    amal = reader("amal")
    strict.post(path_for(amal, "fr"))
    amal.refresh_from_db()
    left_at = amal.left_at

    answers = [strict.post(path_for(amal, "fr")), strict.get(path_for(amal, "fr"))]

    amal.refresh_from_db()
    assert [answer.status_code for answer in answers] == [200, 200]
    assert amal.left_at == left_at
    assert b"<form" not in answers[1].content


def test_what_lies_ready_is_not_sent(
    strict: Client, reader: MakeReader, digest: DigestPage
) -> None:
    amal, _badr = reader("amal"), reader("badr")
    addressing.address(digest.translation_key, "fr")

    strict.post(path_for(amal, "fr"))

    assert [one.reader.address for one in DigestLetter.objects.all()] == ["badr@example.org"]


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_was_deleted_has_left(strict: Client, reader: MakeReader, method: str) -> None:
    amal = reader("amal")
    path = path_for(amal, "en")
    amal.delete()

    assert DONE in getattr(strict, method)(path).content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_link_that_we_did_not_write_does_nothing(
    strict: Client, reader: MakeReader, language: str, method: str
) -> None:
    amal = reader("amal")
    path = path_for(amal, language)
    for wrong in (path[:-2] + "/", path.replace(f"{amal.pk}.", f"{amal.pk + 1}.", 1)):
        response = getattr(strict, method)(wrong)

        assert response.status_code == 404
        with override(language):
            assert gettext(BROKEN) in response.content.decode()
    amal.refresh_from_db()
    assert amal.active


def test_only_what_was_signed_for_this_counts(reader: MakeReader) -> None:
    amal = reader("amal")
    assert reader_of(path_for(amal, "fr").split("/")[-2]) == amal.pk

    for token in (
        Signer(sep=SEPARATOR, salt="another").sign(amal.pk),
        Signer(sep=SEPARATOR, salt=SALT).sign("x"),
        Signer(sep=SEPARATOR, salt=SALT).sign("²"),
    ):
        with pytest.raises((BadSignature, ValueError)):
            reader_of(token)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_keeps_the_page_or_lists_it(
    strict: Client, reader: MakeReader, language: str
) -> None:
    amal = reader("amal", language)
    path = path_for(amal, language)

    for shown in (ask(strict, path), ask(strict, path[:-3] + "/")):
        assert "no-store" in shown.response["Cache-Control"]
        assert "private" in shown.response["Cache-Control"]
        assert shown.response["X-Robots-Tag"] == "noindex"
        assert not shown.is_indexed
        assert (shown.hreflang, shown.canonical) == ({}, "")
        assert not shown.response.cookies
        assert shown.response["Referrer-Policy"] == "same-origin"
    assert "amal" not in path + ask(strict, path).html


def test_the_switcher_keeps_the_link(strict: Client, reader: MakeReader) -> None:
    amal = reader("amal")

    shown = ask(strict, path_for(amal, "fr"))

    links = {link["hreflang"]: link["href"] for link in shown.soup.select("header nav.languages a")}
    assert {code: within(f"http://localhost:8000{href}") for code, href in links.items()} == {
        code: path_for(amal, code) for code in ("en", "ar")
    }


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(strict: Client, reader: MakeReader, method: str) -> None:
    assert getattr(strict, method)(path_for(reader("amal"), "fr")).status_code == 405
