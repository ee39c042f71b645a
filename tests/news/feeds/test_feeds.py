"""The feeds, as parsers that are not ours read them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from news.listing import latest_news
from news.models import NewsIndexPage, NewsPage, Topic
from news.selection import articles
from tests.demo_pages import LANGUAGES, page, path_of

pytestmark = pytest.mark.django_db
FORMS = ("atom", "rss", "json")
HOST = "http://localhost:8000"


def address(form: str, language: str = "fr", topic: str = "") -> str:
    below = path_of("news.NewsIndexPage", language)
    return f"{below}feed/{topic + '/' if topic else ''}{form}/"


def parsed(client, path: str):
    response = client.get(path)
    headers = {"content-type": response["Content-Type"], "content-location": HOST + path}
    found = feedparser.parse(response.content, response_headers=headers)
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["atom", "rss"])
def test_a_parser_reads_the_articles_of_the_list(client, form, language):
    found = parsed(client, address(form, language))

    assert found.version == {"atom": "atom10", "rss": "rss20"}[form]
    assert found.feed.language == language
    expected = [(one.title, HOST + one.url, one.lead) for one in latest_news(language, 30)]
    assert [(entry.title, entry.link, entry.summary) for entry in found.entries] == expected
    rows = {row.title: row.date for row in articles(language)}
    for entry in found.entries:
        moment = (
            datetime.fromisoformat(entry.published)
            if form == "atom"
            else parsedate_to_datetime(entry.published)
        )
        assert moment.utcoffset() is not None
        assert moment.date() == rows[entry.title]


@pytest.mark.parametrize("where", [*FORMS, "list", "sitemap"])
def test_what_has_expired_is_shown_by_none_before_it_is_taken_offline(client, where):
    others = {"list": path_of("news.NewsIndexPage", "fr"), "sitemap": "/news-sitemap-fr.xml"}
    path = others.get(where) or address(where)
    article = NewsPage.objects.live().filter(locale__language_code="fr").latest("date")
    rows = NewsPage.objects.filter(pk=article.pk)
    rows.update(title="Qui expire", date=timezone.localdate(), first_published_at=timezone.now())

    seen = []
    for hours in (1, -1):
        rows.update(expire_at=timezone.now() + timedelta(hours=hours))
        seen.append("Qui expire" in client.get(path).content.decode())

    assert seen == [True, False]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_json_feed_keeps_the_rules_of_its_version(client, language):
    response = client.get(address("json", language))
    feed = json.loads(response.content)

    assert response["Content-Type"] == "application/feed+json; charset=utf-8"
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == HOST + address("json", language)
    assert feed["home_page_url"] == HOST + path_of("news.NewsIndexPage", language)
    assert (feed["language"], type(feed["title"])) == (language, str)
    assert [one["title"] for one in feed["items"]] == [o.title for o in latest_news(language, 30)]
    for item in feed["items"]:
        assert all(isinstance(item[name], str) for name in ("id", "url", "title", "content_text"))
        published, modified = (
            datetime.fromisoformat(item[name]) for name in ("date_published", "date_modified")
        )
        assert published.utcoffset() is not None
        assert modified >= published


def test_an_entry_is_the_same_in_every_form_and_another_in_every_language(client):
    keys = {
        (form, language): [entry.id for entry in parsed(client, address(form, language)).entries]
        for form in ("atom", "rss")
        for language in LANGUAGES
    }
    items = json.loads(client.get(address("json")).content)["items"]

    assert keys["atom", "fr"] == keys["rss", "fr"] == [item["id"] for item in items]
    every = [key for language in LANGUAGES for key in keys["atom", language]]
    assert len(set(every)) == len(every)
    assert all(key.startswith("urn:uuid:") for key in every)


def test_a_new_address_leaves_the_entry_what_it_was(client):
    before = parsed(client, address("atom")).entries[0]
    article = NewsPage.objects.get(slug=before.link.rstrip("/").rpartition("/")[2])
    article.slug = "autre"
    article.save_revision().publish()

    after = parsed(client, address("atom")).entries[0]

    assert (after.id, after.link == before.link) == (before.id, False)


@pytest.mark.parametrize("form", FORMS)
def test_who_has_the_present_state_is_told_so(client, form):
    first = client.get(address(form))
    again = client.get(address(form), headers={"if-none-match": first["ETag"]})
    article = NewsPage.objects.live().filter(locale__language_code="fr")[0]
    article.title = "Autre titre"
    article.save_revision().publish()
    changed = client.get(address(form), headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200


@pytest.mark.parametrize("form", FORMS)
def test_an_article_taken_back_leaves_the_feed(client, form):
    first = client.get(address(form))
    article = NewsPage.objects.live().filter(locale__language_code="fr").order_by("-date")[0]
    article.unpublish()

    response = client.get(address(form), headers={"if-none-match": first["ETag"]})

    assert response.status_code == 200
    assert article.title not in response.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_has_feeds_of_its_own(client, language):
    topic = Topic.objects.get(slug="plants")

    found = parsed(client, address("atom", language, "plants"))

    titles = {a.title for a in NewsPage.objects.filter(topic=topic, locale__language_code=language)}
    assert {entry.title for entry in found.entries} == titles
    assert topic.name(language).text in found.feed.title
    assert found.feed.id != parsed(client, address("atom", language)).feed.id


@pytest.mark.parametrize("below", ["feed/", "feed/xml/", "feed/nothing/atom/", "feed/a/b/atom/"])
def test_there_is_no_other_feed(client, below):
    assert client.get(path_of("news.NewsIndexPage") + below).status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_leads_to_its_feeds(client, language):
    response = client.get(f"{path_of('news.NewsIndexPage', language)}?topic=plants")
    head = BeautifulSoup(response.content, "html.parser").head

    links = {a["href"]: a["type"] for a in head("link", rel="alternate", type=True)}
    expected = [(f, t) for f in FORMS for t in ("", "plants")]
    assert set(links) == {address(form, language, topic) for form, topic in expected}
    for path, kind in links.items():
        assert client.get(path)["Content-Type"].startswith(kind)


def test_what_xml_cannot_say_is_left_out(client):
    index = page("news.NewsIndexPage")
    index.add_child(
        instance=NewsPage(
            title="A\x0bB & <i>\U0001f50b", slug="a-b", lead="]]> \x00".strip("\x00"), live=True
        )
    )

    assert parsed(client, address("atom")).entries[0].title == "AB & <i>\U0001f50b"


@pytest.mark.parametrize("form", FORMS)
def test_a_list_without_articles_is_a_sound_feed(client, form):
    NewsPage.objects.update(live=False)
    NewsIndexPage.objects.update(last_published_at=None)

    if form == "json":
        assert json.loads(client.get(address(form)).content)["items"] == []
    else:
        found = parsed(client, address(form))
        assert (found.entries, found.feed.updated[:4] in {"1970", "Thu,"}) == ([], True)
