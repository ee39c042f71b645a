"""No query at all breaks a search: of readers, their suggestions, the staff's own."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.search.query import And, Fuzzy, Not, Or, Phrase, PlainText
from wagtail.search.utils import parse_query_string

from academy_site.people.models import Person
from search.models import Place
from tests.demo_pages import LANGUAGES
from tests.search.hostile import HOSTILE

pytestmark = pytest.mark.django_db
ANY_TEXT = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def sent(query: str) -> str:
    """Return a query as it can come over the wire: a lone surrogate cannot."""
    return query.encode("utf-8", "replace").decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_public_page_answers(client, language):
    for query in HOSTILE:
        response = client.get(f"/{language}/search/", {"q": sent(query)})

        assert (query, response.status_code) == (query, 200)


@pytest.mark.parametrize("language", LANGUAGES)
def test_suggestions_answer(client, language):
    for query in HOSTILE:
        response = client.get(f"/{language}/search/suggestions/", {"q": sent(query)})

        assert (query, response.status_code) == (query, 200)
        assert len(response.json()["suggestions"]) <= 7


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("wagtailadmin_pages:search", []),
        ("wagtailadmin_explore_root", []),
        ("wagtailimages:index", []),
        ("wagtaildocs:index", []),
        ("wagtailsnippets_people_person:list", []),
        ("wagtailadmin_choose_page_search", []),
    ],
)
def test_the_admin_answers(client, name, arguments):
    client.force_login(get_user_model().objects.create_superuser("chief"))
    for query in HOSTILE:
        response = client.get(reverse(name, args=arguments), {"q": sent(query)})

        assert (query, response.status_code) == (query, 200)


@pytest.mark.parametrize("kind", [PlainText, Phrase, Fuzzy])
def test_the_backend_answers_queries_of_every_kind(kind):
    for query in HOSTILE:
        asked = kind(query)
        for whole in (asked, Not(asked), And([asked, PlainText("batteries")]), Or([asked, asked])):
            assert Page.objects.search(whole).count() == len(Page.objects.search(whole))


@pytest.mark.parametrize("model", [Page, get_image_model(), Person, Place])
def test_the_backend_answers_for_every_model(model):
    from wagtail.search.backends import get_search_backend

    for query in HOSTILE:
        for ask in (get_search_backend().search, get_search_backend().autocomplete):
            found = ask(query, model.objects.all())
            assert found.count() == len(found)


def test_what_editors_write_in_quotes_is_parsed():
    for query in HOSTILE:
        _filters, parsed = parse_query_string(query, zero_terms=PlainText(""))

        assert Page.objects.search(parsed).count() >= 0


@ANY_TEXT
@given(query=st.text(max_size=60))
def test_no_text_at_all_breaks_the_public_page(client, query):
    assert client.get("/fr/search/", {"q": sent(query)}).status_code == 200


@ANY_TEXT
@given(query=st.text(max_size=60))
def test_no_text_at_all_breaks_the_backend(query):
    assert Page.objects.search(query).count() >= 0
    assert Page.objects.autocomplete(query).count() >= 0
