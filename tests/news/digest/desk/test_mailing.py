"""Sending at the desk: what is shown, who may, and what each act does."""

from __future__ import annotations

from html import unescape
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils.translation import gettext, ngettext, override

from news.digest.mail import addressing
from news.digest.models import DigestLetter, DigestPage
from tests.demo_pages import DIRECTIONS, LANGUAGES, page
from tests.editorial.conftest import Enter
from tests.news.digest.conftest import MakeReader
from tests.post_office import PostOffice

pytestmark = pytest.mark.django_db
ACTS = ("letter", "trial", "send", "stop", "again")
NOTHING_TO_SEND = (
    "This language is not public, or none of the articles is public in it: nothing can be sent. "
    "Its readers wait, and are reached when you send it later."
)


def mailing(digest: DigestPage) -> str:
    return reverse("digest:mailing", args=[digest.pk])


def address(act: str, digest: DigestPage, language: str = "fr") -> str:
    return reverse(f"digest:{act}", args=[digest.pk, language])


def post_to(client: Any, act: str, digest: DigestPage, language: str = "fr") -> str:
    answer = client.post(address(act, digest, language), follow=True)
    assert answer.redirect_chain[-1][0] == mailing(digest)
    return unescape(answer.content.decode())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_shown_with_its_letter_and_its_readers(
    enter: Enter,
    digest: DigestPage,
    reader: MakeReader,
    language: str,
) -> None:
    for name, code in (("amal", "ar"), ("badr", "ar"), ("cyril", "fr")):
        reader(name, code)

    shown = BeautifulSoup(enter("officer", language).get(mailing(digest)).content, "html.parser")

    for code, number in (("fr", 1), ("en", 0), ("ar", 2)):
        [section] = shown.select(f"section[aria-labelledby=version-{code}]")
        [plain] = section.select("pre")
        assert (plain["lang"], plain["dir"]) == (code, DIRECTIONS[code])
        assert page("digest.DigestPage", code).title in plain.get_text()
        assert section.select_one(".digest-tally b").get_text() == str(number)
        assert bool(section.select(f"a[href='{address('send', digest, code)}']")) is bool(number)
        assert section.select_one("iframe")["src"] == address("letter", digest, code)
        assert section.select_one("iframe").has_attr("sandbox")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_is_shown_in_a_frame_of_our_own(
    enter: Enter,
    digest: DigestPage,
    language: str,
) -> None:
    answer = enter("officer", "en").get(address("letter", digest, language))

    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert f'<html lang="{language}" dir="{DIRECTIONS[language]}">' in answer.content.decode()


def test_a_language_that_is_not_public_cannot_be_sent(
    enter: Enter,
    digest: DigestPage,
    reader: MakeReader,
    post: PostOffice,
) -> None:
    reader("amal", "ar")
    page("digest.DigestPage", "ar").unpublish()
    client = enter("officer", "en")

    assert NOTHING_TO_SEND in client.get(mailing(digest)).content.decode()
    for act in ("letter", "send"):
        assert client.get(address(act, digest, "ar")).status_code == 404
    for act in ("trial", "send"):
        assert client.post(address(act, digest, "ar")).status_code == 404
    assert (DigestLetter.objects.count(), post.accepted) == (0, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_sent_after_a_question(
    enter: Enter, digest: DigestPage, reader: MakeReader, post: PostOffice, language: str,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    for name in ("amal", "badr"):
        reader(name, "ar")
    client = enter("officer", language)

    question = client.get(address("send", digest, "ar"))
    assert (question.context["number"], DigestLetter.objects.count()) == (2, 0)
    with django_capture_on_commit_callbacks(execute=True):
        said = post_to(client, "send", digest, "ar")

    with override(language):
        told = ngettext(
            "%(number)d letter is on its way: it leaves within minutes.",
            "%(number)d letters are on their way: they leave within minutes.",
            2,
        )
        assert told % {"number": 2} in said
    assert sorted(one.to[0] for one in post.accepted) == ["amal@example.org", "badr@example.org"]
    assert client.get(address("send", digest, "ar")).context["number"] == 0


def test_a_second_click_sends_nothing_twice(
    enter: Enter, digest: DigestPage, reader: MakeReader, post: PostOffice,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    reader("amal")
    client = enter("officer", "en")

    for _click in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            said = post_to(client, "send", digest)

    assert len(post.accepted) == 1
    assert "The digest was sent." in said


def test_readers_of_a_language_that_comes_later_are_reached_then(
    enter: Enter, digest: DigestPage, reader: MakeReader, post: PostOffice,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    reader("amal", "ar")
    reader("badr", "fr")
    arabic = page("digest.DigestPage", "ar")
    DigestPage.objects.filter(pk=arabic.pk).update(live=False)
    client = enter("officer", "en")
    with django_capture_on_commit_callbacks(execute=True):
        post_to(client, "send", digest)
    first = [one.to[0] for one in post.accepted]

    DigestPage.objects.filter(pk=arabic.pk).update(live=True)
    with django_capture_on_commit_callbacks(execute=True):
        post_to(client, "send", digest, "ar")

    assert first == ["badr@example.org"]
    assert [one.to[0] for one in post.accepted] == ["badr@example.org", "amal@example.org"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_trial_goes_to_whoever_asks_and_to_nobody_else(
    enter: Enter,
    digest: DigestPage,
    reader: MakeReader,
    post: PostOffice,
    language: str,
) -> None:
    reader("amal", language)

    post_to(enter("officer", "en"), "trial", digest, language)

    [trial] = post.accepted
    assert trial.to == ["officer@example.org"]
    assert page("digest.DigestPage", language).title in trial.subject
    assert DigestLetter.objects.count() == 0


def test_a_trial_that_no_server_takes_is_said(
    enter: Enter,
    digest: DigestPage,
    post: PostOffice,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def gone(_message: object) -> None:
        raise SMTPServerDisconnected("officer@example.org")

    post.before = gone

    said = post_to(enter("officer", "en"), "trial", digest)

    assert "The trial was not sent: the mail server did not take it." in said
    assert "officer@" not in caplog.text


def test_failures_are_seen_and_tried_again(
    enter: Enter, digest: DigestPage, reader: MakeReader, post: PostOffice,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    reader("amal")
    addressing.address(digest.translation_key, "fr")
    DigestLetter.objects.update(failure="SMTPRecipientsRefused 550", refused=True)
    client = enter("officer", "en")
    shown = client.get(mailing(digest)).content.decode()
    assert "SMTPRecipientsRefused 550" in shown
    # Who it is can be looked at, and taken off the list.
    assert reverse("digest_readers:edit", args=[DigestLetter.objects.get().reader_id]) in shown
    assert f'action="{address("again", digest)}"' in shown

    with django_capture_on_commit_callbacks(execute=True):
        post_to(client, "again", digest)

    assert len(post.accepted) == 1
    assert (
        f'action="{address("again", digest)}"' not in client.get(mailing(digest)).content.decode()
    )


def test_what_has_not_gone_is_taken_back(
    enter: Enter,
    digest: DigestPage,
    reader: MakeReader,
) -> None:
    reader("amal")
    addressing.address(digest.translation_key, "fr")
    client = enter("officer", "en")
    assert f'action="{address("stop", digest)}"' in client.get(mailing(digest)).content.decode()

    said = post_to(client, "stop", digest)

    assert "1 letter was taken back." in said
    assert not DigestLetter.objects.exists()


@pytest.mark.parametrize("name", ["translator-ar", "translator-en", "reviewer"])
def test_nothing_of_it_is_for_translators(
    enter: Enter,
    digest: DigestPage,
    reader: MakeReader,
    post: PostOffice,
    name: str,
) -> None:
    reader("amal", "ar")
    client = enter(name, "en")

    for path in (mailing(digest), *(address(act, digest, "ar") for act in ACTS)):
        assert client.get(path).status_code == 403
        assert client.post(path).status_code == 403
    assert (DigestLetter.objects.count(), post.accepted) == (0, [])


def test_who_may_not_see_the_readers_does_not_send_to_them(
    enter: Enter,
    digest: DigestPage,
) -> None:
    client = enter("officer", "en")
    for permission in Permission.objects.filter(content_type__model="reader"):
        permission.group_set.clear()

    # Wagtail sends whoever lacks a right to its first page, with a message.
    assert client.get(mailing(digest)).status_code == 302
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[digest.pk])).content.decode()
    assert mailing(digest) not in edit


def test_administrators_send_without_being_superusers(enter: Enter, digest: DigestPage) -> None:
    client = enter("admin", "en")
    chief = get_user_model().objects.create_user("chief")
    chief.groups.add(Group.objects.get(name="Administration"))
    client.force_login(chief)

    assert client.get(mailing(digest)).status_code == 200
    assert client.get(reverse("digest_readers:index")).status_code == 200


def test_a_mailing_is_of_a_french_digest(enter: Enter, digest: DigestPage) -> None:
    client = enter("officer", "en")

    assert client.get(mailing(page("digest.DigestPage", "en"))).status_code == 404
    assert client.get(mailing(page("news.NewsPage"))).status_code == 404
    assert client.get(address("send", digest, "de")).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_number_means_is_said_in_words(
    enter: Enter,
    digest: DigestPage,
    reader: MakeReader,
    language: str,
) -> None:
    reader("amal")

    shown = unescape(enter("officer", language).get(mailing(digest)).content.decode())

    with override(language):
        assert gettext("Send me a trial") in shown
        said = ngettext("Send to %(counter)s reader…", "Send to %(counter)s readers…", 1)
        assert said % {"counter": 1} in shown
