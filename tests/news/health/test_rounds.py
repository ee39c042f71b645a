"""A round of checks: what is asked, in which order, how slowly, and what readers then see."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from news.health import rounds
from news.health.asking import Finding
from news.models import NewsPage, SourceLink
from news.models.source_link import LinkState
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 1, 6, tzinfo=UTC)
GONE = Finding(LinkState.GONE, 404)


class Web:
    """Answers as it is told, and remembers what it was asked."""

    def __init__(self, **findings: Finding) -> None:
        self.findings = findings
        self.asked: list[str] = []

    def ask(self, url: str) -> Finding:
        self.asked.append(url)
        return self.findings.get("every", Finding(LinkState.ALIVE, 200))


@pytest.fixture
def article() -> NewsPage:
    """Return the only article that has the address of its source, in French."""
    return NewsPage.objects.exclude(source_url="").get(locale__language_code="fr")


def go(web, now=NOW, **more):
    return rounds.run(web, now=lambda: now, sleep=lambda _seconds: None, **more)


def links(*urls):
    SourceLink.objects.bulk_create(SourceLink(url=url, host=url.split("/")[2]) for url in urls)


def test_every_source_of_a_public_article_is_asked_once(article):
    web = Web()

    report = go(web)

    assert (web.asked, report.asked, report.died) == ([article.source_url], 1, 0)
    assert SourceLink.objects.get().host == "liberte-actus.fr"


def test_it_is_asked_again_when_it_is_due_and_not_before(article):
    web = Web()
    go(web)

    go(web, NOW + timedelta(days=6))
    assert len(web.asked) == 1
    go(web, NOW + timedelta(days=7))
    assert len(web.asked) == 2


def test_a_source_dies_over_days_and_the_report_says_so(article):
    web = Web(every=GONE)

    died = [go(web, NOW + timedelta(days=day)).died for day in range(5)]

    assert died == [0, 0, 0, 1, 0]
    assert [link.url for link in rounds.dead_links()] == [article.source_url]


def test_what_no_public_article_names_is_forgotten(article):
    go(Web())
    for one in NewsPage.objects.filter(source_url=article.source_url):
        one.unpublish()

    assert go(Web()).asked == 0
    assert not SourceLink.objects.exists()


def test_websites_take_turns_and_are_not_hurried(monkeypatch):
    monkeypatch.setattr(rounds, "keep_in_step", lambda: None)
    links("http://a/1", "http://a/2", "http://a/3", "http://b/1", "http://c/1")
    web, pauses = Web(), []

    rounds.run(web, now=lambda: NOW, sleep=pauses.append)

    assert web.asked == ["http://a/1", "http://b/1", "http://c/1", "http://a/2", "http://a/3"]
    assert len(pauses) == 2
    assert all(rounds.PAUSE - 1 < pause <= rounds.PAUSE for pause in pauses)


def test_a_round_has_an_end(monkeypatch):
    monkeypatch.setattr(rounds, "keep_in_step", lambda: None)
    links(*(f"http://{number}.example/" for number in range(9)))

    assert go(Web(), most=4).asked == 4


def test_a_round_goes_on_after_what_nobody_expected(monkeypatch, caplog):
    class Broken(Web):
        def ask(self, url):
            super().ask(url)
            if url == "http://b/":
                raise ValueError("unexpected")
            return Finding(LinkState.ALIVE, 200)

    monkeypatch.setattr(rounds, "keep_in_step", lambda: None)
    links("http://a/", "http://b/", "http://c/")

    assert go(Broken()).asked == 3
    assert {link.url: link.finding for link in SourceLink.objects.all()} == {
        "http://a/": "alive", "http://b/": "silent", "http://c/": "alive"
    }  # fmt: skip
    assert "http://b/" in caplog.text
    assert go(Broken()).asked == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_is_led_to_the_copy_when_the_original_is_gone(client, article, language):
    archive = "https://web.archive.org/web/2025/https://liberte-actus.fr/1329"
    url = page("news.NewsPage", language, article.slug).full_url.partition(":8000")[2]
    original = f'href="{article.source_url}"'.encode()

    assert original in client.get(url).content
    for day in range(5):
        go(Web(every=GONE), NOW + timedelta(days=day))
    # Without a copy the address stays: it is part of what we say of the source.
    assert original in client.get(url).content
    NewsPage.objects.filter(source_url=article.source_url).update(source_archive_url=archive)

    shown = client.get(url).content
    assert original not in shown
    assert f'href="{archive}"'.encode() in shown
