"""What an article is about, by name."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.search.backends import get_search_backend

from academy_site.people.models import Organisation, Person
from news.about import names_of, with_names
from news.models import NewsPage
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", LANGUAGES)
def test_persons_are_found_in_both_scripts_and_all_else_in_the_articles_language(language):
    article = page("news.NewsPage", language, "gotion-de-20-a-100-gwh")
    person, body = Person.objects.get(slug="amine-khalil"), Organisation.objects.get(slug="um6p")
    article.people.set([person])
    article.bodies.set([body])
    article.save()

    names = "\n".join(names_of(article)).split("\n")

    assert f"{person.name_latin} {person.name_arabic}" in names
    assert f"{body.name(language)} {body.acronym}" in names
    assert article.topic.name(language).text in [name.strip() for name in names]


def test_reading_them_for_many_asks_no_more_than_for_one(django_assert_num_queries):
    articles = list(with_names(NewsPage.objects.all()))
    assert len(articles) > len(LANGUAGES)
    with django_assert_num_queries(0):
        told = [names_of(article) for article in articles]
    assert told == [names_of(article) for article in NewsPage.objects.all()]
    assert all(told)


def test_indexing_one_more_article_asks_nothing_more():
    index = get_search_backend().get_index_for_model(NewsPage)
    found = NewsPage.get_indexed_objects().filter(body__isnull=False).order_by("pk")
    asked = []
    for number in (2, 2, 8):
        with CaptureQueriesContext(connection) as queries:
            index.add_items(NewsPage, list(found[:number]))
        asked.append(sum("wagtailimages" not in query["sql"] for query in queries))
    assert asked[1] == asked[2]
