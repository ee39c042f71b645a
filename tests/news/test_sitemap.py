"""The news sitemap: two days, in each language, where robots look for it."""

from datetime import datetime, timedelta
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
import time_machine

from news.models import NewsPage
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db
RABAT = ZoneInfo("Africa/Casablanca")
NOW = datetime(2026, 11, 25, 10, tzinfo=RABAT)
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}


def listed(client, language="fr"):
    with time_machine.travel(NOW, tick=False):
        response = client.get(f"/news-sitemap-{language}.xml")
    assert response["Content-Type"] == "application/xml"
    return ET.fromstring(response.content).findall("s:url", NAMES)


def told(url, name):
    return url.findtext(f".//n:{name}", namespaces=NAMES)


def add(hours, title="Neuf", **facts):
    moment = NOW - timedelta(hours=hours)
    return page("news.NewsIndexPage").add_child(
        instance=NewsPage(
            title=title, slug=f"a-{hours}-{title.lower()}", live=True, date=moment.date(),
            first_published_at=moment, **facts,
        )
    )  # fmt: skip


def test_the_last_two_days_are_listed_and_nothing_older_or_to_come(client):
    for hours in (1, 47, 49, 100, -1):
        add(hours)

    found = listed(client)

    moments = [datetime.fromisoformat(told(url, "publication_date")) for url in found]
    assert moments == [NOW - timedelta(hours=1), NOW - timedelta(hours=47)]
    assert [told(url, "language") for url in found] == ["fr", "fr"]
    assert told(found[0], "title") == "Neuf"
    assert found[0].findtext("s:loc", namespaces=NAMES).endswith("/a-1-neuf/")


def test_drafts_and_the_texts_of_others_are_not_listed(client):
    add(1, "Brouillon").unpublish()
    add(2, "Autrui", reproduces_source=True, source_url="https://example.org/")

    assert listed(client) == []


def test_no_more_than_a_thousand(client, monkeypatch):
    monkeypatch.setattr("news.sitemap.MOST", 3)
    for hours in range(1, 6):
        add(hours)

    assert len(listed(client)) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_robots_are_led_to_it(client, language):
    line = f"Sitemap: http://localhost:8000/news-sitemap-{language}.xml"

    assert line in client.get("/robots.txt").content.decode().splitlines()
    assert listed(client, language) == []


def test_there_is_no_sitemap_of_another_language(client):
    assert client.get("/news-sitemap-de.xml").status_code == 404


def test_what_xml_cannot_say_is_left_out_of_a_title(client):
    add(2, "Deux")
    NewsPage.objects.filter(title="Deux").update(title="Deux\x0blignes")

    assert [told(url, "title") for url in listed(client)] == ["Deuxlignes"]
