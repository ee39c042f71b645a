"""The public page of a digest, and the list of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from wagtail.models import PageViewRestriction

from news.digest.models import DigestArticle, DigestPage
from tests import factories
from tests.demo_pages import LANGUAGES, page, path_of
from tests.whole_site.shown import Shown, ask

pytestmark = pytest.mark.django_db
ARTICLES = ("gotion-de-20-a-100-gwh", "btr-usines-cathodes-anodes")
LIST = "digests/"


def shown(client: Any, language: str) -> Shown:
    return ask(client, path_of("digest.DigestPage", language))


def links(answer: Shown) -> list[str]:
    return [link["href"] for link in answer.soup.select("main .headline h3 a")]


def article_paths(language: str) -> list[str]:
    return [path_of("news.NewsPage", language, slug) for slug in ARTICLES]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_shows_its_articles_in_its_language_and_in_their_order(
    client: Any, language: str
) -> None:
    answer = shown(client, language)

    assert links(answer) == article_paths(language)
    said = answer.soup.main.get_text()
    assert page("digest.DigestPage", language).title in said.replace("\u2068", "")
    assert answer.soup.select(".digest__introduction p")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_order_of_the_staff_is_the_order(client: Any, language: str) -> None:
    digest = page("digest.DigestPage", language)
    for row, order in zip(digest.articles.all(), (1, 0), strict=True):
        DigestArticle.objects.filter(pk=row.pk).update(sort_order=order)

    assert links(shown(client, language)) == article_paths(language)[::-1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("how", ["unpublished", "restricted", "deleted"])
def test_what_is_not_public_in_the_language_is_left_out(
    client: Any, language: str, how: str
) -> None:
    article = page("news.NewsPage", language, ARTICLES[0])
    left = article_paths(language)[1:]
    if how == "unpublished":
        type(article).objects.filter(pk=article.pk).update(live=False)
    elif how == "restricted":
        PageViewRestriction.objects.create(page=article, restriction_type="login")
    else:
        article.delete()

    answer = shown(client, language)

    assert links(answer) == left
    assert article.title not in answer.html


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_article_of_another_language_stands_in_for_a_missing_one(
    client: Any, language: str
) -> None:
    for slug in ARTICLES:
        page("news.NewsPage", language, slug).unpublish()

    answer = shown(client, language)

    assert answer.response.status_code == 200
    assert links(answer) == []
    assert not [node for node in answer.graph if node["@type"] == "ItemList"]
    for slug in ARTICLES:
        assert page("news.NewsPage", "fr", slug).title not in answer.html


@pytest.mark.parametrize("language", LANGUAGES)
def test_machines_read_the_same_list(client: Any, language: str) -> None:
    answer = shown(client, language)

    [items] = [node for node in answer.graph if node["@type"] == "ItemList"]
    assert items["numberOfItems"] == 2
    urls = [item["url"].removeprefix("http://localhost:8000") for item in items["itemListElement"]]
    assert urls == links(answer)
    assert [item["position"] for item in items["itemListElement"]] == [1, 2]


def test_any_number_of_articles_costs_the_same(
    client: Any, digest: DigestPage, django_assert_max_num_queries: Any
) -> None:
    factories.articles(30)
    path = path_of("digest.DigestPage")
    client.get(path)
    for number, one in enumerate(page("news.NewsIndexPage").get_children().live()):
        article = one.specific
        if isinstance(article, DigestPage):
            continue
        DigestArticle.objects.create(digest=digest, article=article, sort_order=number + 2)

    with django_assert_max_num_queries(6):
        assert len(links(ask(client, path))) == 34


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_news_lead_to_the_list_and_the_list_to_the_digest(client: Any, language: str) -> None:
    index = path_of("news.NewsIndexPage", language)

    assert f"http://localhost:8000{index}{LIST}" in ask(client, index).links()
    listed = ask(client, f"{index}{LIST}")
    assert listed.response.status_code == 200
    found = [link["href"] for link in listed.soup.select("main .digests a")]
    assert found == [path_of("digest.DigestPage", language)]
    assert listed.canonical == f"{index}{LIST}"
    trail = [item["item"] for item in _trail(listed)]
    assert trail[-2:] == [f"http://localhost:8000{path}" for path in (index, f"{index}{LIST}")]


def _trail(answer: Shown) -> list[dict[str, str]]:
    [crumbs] = [node for node in answer.graph if node["@type"] == "BreadcrumbList"]
    return crumbs["itemListElement"]


def test_the_latest_stands_first_under_its_year(client: Any) -> None:
    index = page("news.NewsIndexPage")
    for monday in (date(2025, 12, 29), date(2025, 12, 22), date(2026, 5, 11)):
        index.add_child(
            instance=DigestPage(title=f"{monday}", slug=f"d-{monday}", week=monday, live=True)
        )

    listed = ask(client, f"{path_of('news.NewsIndexPage')}{LIST}")

    years = [year for year, _digests in listed.response.context["years"]]
    assert years == [2026, 2025]
    titles = [link.get_text() for link in listed.soup.select("main .digests a")]
    # The week that begins in one year and ends in the next is of the next.
    assert titles[0] == "2026-05-11"
    assert titles[2:] == ["2025-12-29", "2025-12-22"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_any_digest_there_is_no_list_and_no_way_to_it(client: Any, language: str) -> None:
    DigestPage.objects.update(live=False)
    index = path_of("news.NewsIndexPage", language)

    assert client.get(f"{index}{LIST}").status_code == 404
    assert LIST not in client.get(index).content.decode()
    assert LIST not in client.get("/sitemap.xml").content.decode()


def test_a_language_without_a_digest_says_so_and_is_not_led_to(client: Any) -> None:
    page("digest.DigestPage", "ar").unpublish()
    index = path_of("news.NewsIndexPage", "ar")

    listed = ask(client, f"{index}{LIST}")

    assert (listed.response.status_code, listed.response.context["years"]) == (200, [])
    assert f"{index}{LIST}" not in client.get(index).content.decode()
    # The other languages' lists still name it, and it names them.
    assert set(listed.hreflang) == {*LANGUAGES, "x-default"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_restricted_digest_is_in_no_list(client: Any, language: str) -> None:
    digest = page("digest.DigestPage", language)
    PageViewRestriction.objects.create(page=digest, restriction_type="login")

    listed = ask(client, f"{path_of('news.NewsIndexPage', language)}{LIST}")

    assert digest.url_path.rsplit("/", 2)[1] not in listed.html


def test_the_list_costs_the_same_for_three_and_a_hundred(
    client: Any, django_assert_max_num_queries: Any
) -> None:
    index = page("news.NewsIndexPage")
    for number in range(100):
        monday = date(2024, 1, 1) + timedelta(weeks=number)
        index.add_child(
            instance=DigestPage(title=f"{monday}", slug=f"d-{monday}", week=monday, live=True)
        )
    path = f"{path_of('news.NewsIndexPage')}{LIST}"
    client.get(path)

    with django_assert_max_num_queries(4):
        assert len(ask(client, path).soup.select("main .digests a")) == 101


@pytest.mark.parametrize(("language", "word"), [("fr", "semaine"), ("en", "week"), ("ar", "موجز")])
def test_it_is_found_by_the_search(client: Any, language: str, word: str) -> None:
    answer = ask(client, f"/{language}/search/?q={word}")

    assert f"http://localhost:8000{path_of('digest.DigestPage', language)}" in answer.links()
