"""The report on sources and what the first page says of them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from news.models import NewsPage, SourceLink
from news.models.source_link import LinkState

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(client):
    client.force_login(User.objects.create_superuser("chief", password="x"))
    return client


@pytest.fixture
def article():
    return NewsPage.objects.exclude(source_url="").get(locale__language_code="fr")


def rows(client, query=""):
    response = client.get(reverse("news_desk:sources") + query)
    assert response.status_code == 200
    return response.context["object_list"], BeautifulSoup(response.content, "html.parser")


def test_a_dead_source_leads_to_its_article_and_to_an_archive(officer, article):
    SourceLink.objects.create(url=article.source_url, host="x", state=LinkState.GONE, status=404)

    _links, soup = rows(officer)

    addresses = {a["href"] for a in soup.find("table", class_="listing")("a", href=True)}
    assert reverse("wagtailadmin_pages:edit", args=[article.pk]) in addresses
    assert f"https://web.archive.org/web/*/{article.source_url}" in addresses


def test_a_copy_that_is_recorded_is_shown_in_its_place(officer, article):
    SourceLink.objects.create(url=article.source_url, host="x", state=LinkState.GONE)
    copy = "https://web.archive.org/web/2025/x"
    NewsPage.objects.filter(pk=article.pk).update(source_archive_url=copy)

    _links, soup = rows(officer)

    addresses = {a["href"] for a in soup.find("table", class_="listing")("a", href=True)}
    assert copy in addresses
    assert not any("/web/*/" in address for address in addresses)


def test_a_state_and_a_word_narrow_the_report(officer):
    for number, state in enumerate(LinkState.values):
        SourceLink.objects.create(url=f"https://{number}.example/", host="x", state=state)

    assert [link.state for link in rows(officer, "?state=gone")[0]] == ["gone"]
    assert [link.url for link in rows(officer, "?q=3.exa")[0]] == ["https://3.example/"]


def test_it_costs_the_same_for_one_and_for_thirty(officer):
    def cost():
        with CaptureQueriesContext(connection) as captured:
            rows(officer)
        return len(captured)

    SourceLink.objects.create(url="https://a.example/", host="x")
    cost()
    one = cost()
    for number in range(29):
        SourceLink.objects.create(url=f"https://{number}.example/", host="x")

    assert cost() == one


def test_the_first_page_tells_of_the_dead_and_only_of_them(officer):
    report = reverse("news_desk:sources")
    SourceLink.objects.create(url="https://a.example/", host="x", state=LinkState.FAILING)
    assert f"{report}?state=" not in officer.get(reverse("wagtailadmin_home")).content.decode()
    SourceLink.objects.create(url="https://b.example/", host="x", state=LinkState.GONE)

    assert f"{report}?state=gone" in officer.get(reverse("wagtailadmin_home")).content.decode()
