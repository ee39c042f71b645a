"""The news as lists: by date, year and keyword, at the same cost at any length."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.paginator import InvalidPage
from wagtail.models import PageViewRestriction

from news.listing import latest_news, leaf_of_news
from news.models import NewsPage
from tests import factories
from tests.demo_pages import LANGUAGES, page, path_of

pytestmark = pytest.mark.django_db


def public(language):
    return NewsPage.objects.live().filter(locale__language_code=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_latest_come_first_and_all_are_of_the_language(language):
    found = latest_news(language, 3)

    dates = [headline.date for headline in found]
    assert dates == sorted(dates, reverse=True)
    assert len(found) == 3
    titles = set(public(language).values_list("title", flat=True))
    assert {headline.title for headline in found} <= titles
    assert {headline.url.split("/")[1] for headline in found} == {language}


def test_a_headline_says_what_a_list_shows():
    article = public("en").get(pk=page("news.NewsPage", "en").pk)

    headline = next(one for one in latest_news("en", 10) if one.title == article.title)

    first = article.key_figures[0].value
    assert headline.lead == article.lead
    assert headline.url == path_of("news.NewsPage", "en")
    assert (headline.outlet, headline.source_date) == (article.source_outlet, article.source_date)
    assert headline.figure == (Decimal(first["value"]), first["unit"], first["label"])


def test_an_article_without_figures_has_none():
    factories.articles(1)

    assert leaf_of_news("fr", 1, year=2023).leaf.object_list[0].figure is None


def test_drafts_and_what_only_some_may_read_are_not_listed():
    before = len(latest_news("fr", 10))
    first, second = public("fr")[:2]
    first.unpublish()
    PageViewRestriction.objects.create(page=second, restriction_type="login")

    assert len(latest_news("fr", 10)) == before - 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_years_and_keywords_are_those_in_use(language):
    found = leaf_of_news(language, 1)

    articles = public(language)
    years = {article.date.year for article in articles}
    keywords = {word.slug: word.name(language) for a in articles for word in a.keywords.all()}
    assert found.years == sorted(years, reverse=True)
    assert dict(found.keywords) == keywords
    named = [word.text.casefold() for _slug, word in found.keywords]
    assert named == sorted(named)


def test_a_year_narrows_the_list():
    factories.articles(3)

    leaf = leaf_of_news("fr", 1, year=2023).leaf

    assert [headline.date for headline in leaf.object_list] == [
        date(2023, 12, 31), date(2023, 12, 30), date(2023, 12, 29),
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_keyword_narrows_the_list(language):
    slug = public(language)[0].keywords.all()[0].slug

    leaf = leaf_of_news(language, 1, keyword=slug).leaf

    expected = public(language).filter(keywords__slug=slug).values_list("title", flat=True)
    assert sorted(headline.title for headline in leaf.object_list) == sorted(expected)


def test_ten_stand_on_a_leaf():
    factories.articles(25)
    total = public("fr").count()

    leaves = [leaf_of_news("fr", number).leaf for number in (1, 2, 3)]

    assert [len(leaf.object_list) for leaf in leaves] == [10, 10, total - 20]
    urls = [headline.url for leaf in leaves for headline in leaf.object_list]
    assert len(set(urls)) == total


@pytest.mark.parametrize("number", [0, -1, 99])
def test_there_is_no_other_leaf(number):
    with pytest.raises(InvalidPage):
        leaf_of_news("fr", number)


@pytest.mark.parametrize(
    "query",
    [
        "?page=2", "?page=0", "?page=x", "?page=-1", "?page=" + "9" * 5000, "?page=٢",
        "?year=1999", "?year=0", "?year=99999", "?year=x", "?year=2024'",
        "?keyword=nothing", "?keyword=%00",
    ],
)  # fmt: skip
def test_what_names_nothing_is_not_found(client, query):
    assert client.get(f"{path_of('news.NewsIndexPage')}{query}").status_code == 404


@pytest.mark.parametrize(
    "query",
    ["?keyword=%00", "?keyword=" + "a" * 61, "?keyword=a%20b", "?keyword=é", "?keyword=a%0A"],
)
def test_what_cannot_be_a_keyword_is_never_looked_for(client, monkeypatch, query):
    def fail(*_args, **_kwargs):
        pytest.fail("the database was asked")

    monkeypatch.setattr("news.models.index.leaf_of_news", fail)

    assert client.get(f"{path_of('news.NewsIndexPage')}{query}").status_code == 404


@pytest.mark.parametrize("query", ["", "?page=1", "?utm_source=x", "?year=", "?keyword="])
def test_what_narrows_nothing_is_the_whole_list(client, query):
    response = client.get(f"{path_of('news.NewsIndexPage')}{query}")

    assert response.status_code == 200
    assert response.context["leaf"].paginator.count == public("fr").count()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_list_is_a_page(client, language):
    for article in public(language):
        article.unpublish()

    assert client.get(path_of("news.NewsIndexPage", language)).status_code == 200
