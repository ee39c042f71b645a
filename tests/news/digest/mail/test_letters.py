"""The letters: what they say, in which language and direction, and the way out of them."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.fields import StreamValue

from academy_site.base.graph import ACADEMY_NAMES
from news.digest.mail.editions import Edition, edition
from news.digest.mail.letters import bodies, compose, compose_trial
from news.digest.models import DigestPage
from tests.demo_pages import DIRECTIONS, LANGUAGES, page, path_of
from tests.news.digest.conftest import MakeReader

pytestmark = pytest.mark.django_db
SITE = "http://localhost:8000"
LEAVE = "https://example.org/leave"


def of(language: str) -> Edition:
    found = edition(page("digest.DigestPage").translation_key, language)
    assert found
    return found


def with_introduction(language: str, *paragraphs: str) -> Edition:
    digest = page("digest.DigestPage", language)
    stream = digest.introduction.stream_block
    blocks = [{"type": "paragraph", "value": one} for one in paragraphs]
    digest.introduction = StreamValue(stream, blocks, is_lazy=True)
    return Edition(digest, of(language).headlines)


def sent(edition: Edition, reader: Any) -> Any:
    """Return the letter as another mail program parses it from the wire."""
    raw = compose(edition, reader, "<1@example.org>").message().as_bytes()
    return message_from_bytes(raw, policy=policy.default)


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_text_says_everything_and_every_link_is_absolute(language: str) -> None:
    text, _html = bodies(of(language), LEAVE)

    plain = re.sub("[\u2066-\u2069]", "", text)
    digest = page("digest.DigestPage", language)
    for said in (digest.title, digest.lead, ACADEMY_NAMES[language], LEAVE):
        assert said in plain
    for headline in of(language).headlines:
        assert headline.title in plain
        assert f"\n  {SITE}{headline.url}\n" in text
    assert f"{SITE}{path_of('digest.DigestPage', language)}" in text
    assert all(link.startswith(("http://", "https://")) for link in re.findall(r"\S+/\S*/", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_html_says_the_same_in_its_language_and_direction(language: str) -> None:
    _text, html = bodies(of(language), LEAVE)
    soup = BeautifulSoup(html, "html.parser")

    assert (soup.html["lang"], soup.html["dir"]) == (language, DIRECTIONS[language])
    # Mail programs that throw the head away have it on every table and cell.
    assert {tag.get("dir") for tag in soup.select("body, table, td[style*=padding][dir]")} == {
        DIRECTIONS[language]
    }
    links = [link["href"] for link in soup.select("a")]
    assert links == [
        *(f"{SITE}{one.url}" for one in of(language).headlines),
        f"{SITE}{path_of('digest.DigestPage', language)}",
        LEAVE,
    ]
    assert [tag.get_text() for tag in soup.select("h1")] == [
        page("digest.DigestPage", language).title
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("forbidden", ["<script", "<link", "<img", "<style", "http-equiv"])
def test_html_calls_nobody(language: str, forbidden: str) -> None:
    assert forbidden not in bodies(of(language), LEAVE)[1]


def test_latin_words_in_an_arabic_letter_are_isolated() -> None:
    text, html = bodies(of("ar"), LEAVE)

    assert re.search('<bdi dir="ltr">BTR', html)
    assert re.search("\u2068[^\n]*BTR[^\n]*\u2069", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_headers(reader: MakeReader, language: str) -> None:
    amal = reader("amal", language)

    message = sent(of(language), amal)

    assert message["To"] == "amal@example.org"
    assert message["Subject"].strip() == page("digest.DigestPage", language).title
    assert ACADEMY_NAMES[language] in message["From"]
    assert message["Message-ID"] == "<1@example.org>"
    assert message["Content-Language"] == language
    assert message["List-ID"] == f"<digest.{language}.localhost>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in message.iter_parts()] == [
        "text/plain", "text/html",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mail_program_can_unsubscribe_by_itself(reader: MakeReader, language: str) -> None:
    """As RFC 8058 has it: one POST without cookies to the address of the header."""
    amal = reader("amal", language)
    message = sent(of(language), amal)
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    [address] = re.fullmatch(r"<(\S+)>", message["List-Unsubscribe"].strip()).groups()
    assert address.startswith(f"{SITE}/{language}/")
    assert "amal" not in address
    # The same address stands in both bodies.
    for part in message.iter_parts():
        assert address in part.get_content()

    response = Client(enforce_csrf_checks=True).post(
        address.removeprefix(SITE),
        "List-Unsubscribe=One-Click",
        content_type="application/x-www-form-urlencoded",
    )

    assert response.status_code == 200
    amal.refresh_from_db()
    assert (amal.active, amal.left_at is None) == (False, False)


def test_a_title_cannot_break_out_of_its_line(reader: MakeReader) -> None:
    of_french = of("fr")
    of_french.page.title = "Une\r\nBcc: somebody@example.org\u202e <b>fin</b>"

    message = sent(of_french, reader("amal"))

    assert message["Subject"].strip() == "Une Bcc: somebody@example.org <b>fin</b>"
    assert message["Bcc"] is None
    html = next(part for part in message.iter_parts() if part.get_content_subtype() == "html")
    assert "<b>fin</b>" not in html.get_content()


def test_links_in_the_introduction_lead_to_the_site_and_dead_ones_are_words() -> None:
    article = page("news.NewsPage")
    hidden = page("news.NewsPage", "fr", "btr-usines-cathodes-anodes")
    hidden.unpublish()
    one = with_introduction(
        "fr",
        f'<p>Voir <a linktype="page" id="{article.pk}">l’article</a> &amp; '
        f'<a linktype="page" id="{hidden.pk}">l’autre</a>.</p><p>Et <b>encore</b>.</p>',
    )

    text, html = bodies(one, LEAVE)

    path = f"{SITE}{path_of('news.NewsPage')}"
    assert f"Voir l’article ({path}) & l’autre.\n" in text
    assert "Et encore.\n" in text
    links = [a["href"] for a in BeautifulSoup(html, "html.parser").select("a")]
    assert links[0] == path
    assert not [link for link in links if hidden.slug in link]


def test_an_introduction_in_arabic_links_to_the_arabic_page() -> None:
    article = page("news.NewsPage")
    one = with_introduction("ar", f'<p><a linktype="page" id="{article.pk}">هنا</a></p>')

    assert f"{SITE}{path_of('news.NewsPage', 'ar')}" in bodies(one, LEAVE)[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_leaves_by_a_trial(language: str) -> None:
    message = compose_trial(of(language), "officer@example.org")

    assert message.to == ["officer@example.org"]
    assert message.subject.endswith(page("digest.DigestPage", language).title)
    assert not [name for name in message.extra_headers if name.startswith("List-")]
    assert "/unsubscribe/" not in message.body


def test_the_site_s_own_name_of_the_sender_is_kept(reader: MakeReader, settings: Any) -> None:
    settings.DEFAULT_FROM_EMAIL = "Presse <presse@example.org>"

    assert sent(of("fr"), reader("amal"))["From"] == "Presse <presse@example.org>"


def test_there_is_no_letter_without_a_public_page(digest: DigestPage) -> None:
    page("digest.DigestPage", "ar").unpublish()

    assert edition(digest.translation_key, "ar") is None
    assert edition(digest.translation_key, "fr") is not None
