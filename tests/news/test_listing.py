"""The news as lists: by date and choice, in leaves whose addresses stay."""

from datetime import date
from decimal import Decimal

import pytest
from wagtail.models import PageViewRestriction

from academy_site.people.models import Organisation
from news.choices import Choices
from news.listing import featured_news, latest_news, leaf_of_news
from news.models import NewsPage, Topic
from news.positions import Position
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

    assert leaf_of_news("fr", Choices(year=2023)).headlines[0].figure is None


def test_drafts_and_what_only_some_may_read_are_not_listed():
    before = len(latest_news("fr", 10))
    first, second = public("fr")[:2]
    first.unpublish()
    PageViewRestriction.objects.create(page=second, restriction_type="login")

    assert len(latest_news("fr", 10)) == before - 2


def test_a_year_narrows_the_list():
    factories.articles(3)

    leaf = leaf_of_news("fr", Choices(year=2023))

    assert [headline.date for headline in leaf.headlines] == [
        date(2023, 12, 31), date(2023, 12, 30), date(2023, 12, 29),
    ]  # fmt: skip


def test_a_month_narrows_the_year():
    factories.articles(33)

    leaf = leaf_of_news("fr", Choices(year=2023, month=11))

    assert [headline.date for headline in leaf.headlines] == [
        date(2023, 11, 30),
        date(2023, 11, 29),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("few", [0, 500])
def test_a_keyword_narrows_the_list(monkeypatch, language, few):
    monkeypatch.setattr("news.selection.FEW", few)
    slug = public(language)[0].keywords.all()[0].slug

    leaf = leaf_of_news(language, Choices(keyword=slug))

    expected = public(language).filter(keywords__slug=slug).values_list("title", flat=True)
    assert sorted(headline.title for headline in leaf.headlines) == sorted(expected)


def test_a_topic_narrows_the_list():
    topic = Topic.objects.create(slug="cobalt", name_fr="Cobalt")
    article = public("fr")[0]
    public("fr").filter(pk=article.pk).update(topic=topic)

    leaf = leaf_of_news("fr", Choices(topic="cobalt"))

    assert [headline.title for headline in leaf.headlines] == [article.title]


@pytest.mark.parametrize("few", [0, 500])
def test_a_body_narrows_the_list(monkeypatch, few):
    monkeypatch.setattr("news.selection.FEW", few)
    body = Organisation.objects.create(slug="cnes", name_fr="CNES")
    article = public("fr")[0]
    article.bodies.set([body])
    article.save()

    leaf = leaf_of_news("fr", Choices(body="cnes"))

    assert [headline.title for headline in leaf.headlines] == [article.title]


def test_only_what_is_featured_and_public_stands_at_the_head():
    public("fr").update(featured=False)
    first, second = public("fr")[:2]
    public("fr").filter(pk__in=[first.pk, second.pk]).update(featured=True)
    second.refresh_from_db()
    second.unpublish()

    assert [headline.title for headline in featured_news("fr")] == [first.title]


def leaves(choices=Choices()):  # noqa: B008 (it cannot be changed)
    leaf = leaf_of_news("fr", choices)
    while True:
        yield leaf
        if not leaf.older:
            return
        leaf = leaf_of_news("fr", choices, Position.read(leaf.older))


def test_ten_stand_on_a_leaf_and_none_twice():
    factories.articles(25)
    total = public("fr").count()

    found = list(leaves())

    assert [len(leaf.headlines) for leaf in found] == [10, 10, total - 20]
    urls = [headline.url for leaf in found for headline in leaf.headlines]
    assert len(set(urls)) == total


def test_articles_of_one_day_are_neither_lost_nor_doubled():
    factories.articles(25)
    NewsPage.objects.filter(date__year=2023).update(date=date(2023, 5, 1))

    urls = [headline.url for leaf in leaves(Choices(year=2023)) for headline in leaf.headlines]

    assert len(urls) == len(set(urls)) == 25


def test_the_way_back_is_the_way_there():
    factories.articles(35)
    found = list(leaves())
    places = ["", *(leaf.older for leaf in found)]

    back = [leaf.newer for leaf in found]

    assert back == ["", "first", *places[1 : len(found) - 1]]


def test_an_address_of_a_leaf_shows_the_same_when_articles_are_added():
    factories.articles(25)
    place = Position.read(leaf_of_news("fr", Choices()).older)
    before = leaf_of_news("fr", Choices(), place).headlines
    newest = page("news.NewsIndexPage").add_child(
        instance=NewsPage(title="Neu", slug="neu", lead="L", live=True, source_outlet="X")
    )

    assert leaf_of_news("fr", Choices(), place).headlines == before
    assert latest_news("fr", 1)[0].title == newest.title


@pytest.mark.parametrize(
    "query",
    [
        "?page=0", "?page=x", "?page=-1", "?page=" + "9" * 5000, "?page=٢", "?page=2024-02-30.1",
        "?page=2024-01-01.", "?page=1900-01-01.1", "?page=2024-01-01.0",
        "?year=1999", "?year=0", "?year=99999", "?year=x", "?year=2024'",
        "?month=3", "?year=2024&month=13", "?year=2024&month=2",
        "?keyword=nothing", "?keyword=%00", "?topic=nothing", "?body=nothing",
    ],
)  # fmt: skip
def test_what_names_nothing_is_not_found(client, query):
    assert client.get(f"{path_of('news.NewsIndexPage')}{query}").status_code == 404


@pytest.mark.parametrize(
    "query",
    ["?keyword=%00", "?topic=" + "a" * 81, "?body=a%20b", "?keyword=é", "?keyword=a%0A"],
)
def test_what_cannot_be_a_subject_is_never_looked_for(client, monkeypatch, query):
    def fail(*_args, **_kwargs):
        pytest.fail("the database was asked")

    monkeypatch.setattr("news.models.index.leaf_of_news", fail)

    assert client.get(f"{path_of('news.NewsIndexPage')}{query}").status_code == 404


@pytest.mark.parametrize("query", ["", "?page=1", "?utm_source=x", "?year=", "?keyword="])
def test_what_narrows_nothing_is_the_whole_list(client, query):
    response = client.get(f"{path_of('news.NewsIndexPage')}{query}")

    assert response.status_code == 200
    assert len(response.context["leaf"].headlines) == public("fr").count()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_list_is_a_page(client, language):
    for article in public(language):
        article.unpublish()

    assert client.get(path_of("news.NewsIndexPage", language)).status_code == 200
