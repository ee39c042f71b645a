"""Fewer words, where nothing has all of them."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from tests.demo_pages import LANGUAGES, page
from tests.search.answers.test_search_page import answer, ask

pytestmark = pytest.mark.django_db
UNKNOWN = {
    "fr": ("usine zyqxwvk BTR", "usine BTR"),
    "en": ("BTR zyqxwvk plant", "BTR plant"),
    "ar": ("مصنع زقزوقيات BTR", "مصنع BTR"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_nothing_has_are_left_out(client, language):
    written, left = UNKNOWN[language]
    response = ask(client, language, q=written)
    found = response.context["answer"]

    assert (found.total, found.fewer.words) == (0, left)
    whole = answer(client, language, q=left)
    assert found.fewer.count == whole.total > 0
    assert [hit.url for hit in found.fewer.hits] == [
        hit.url for hit in whole.leaf.object_list[: len(found.fewer.hits)]
    ]
    shown = BeautifulSoup(response.content, "html.parser").select_one("[aria-labelledby=fewer]")
    assert left in shown.h2.get_text()
    assert [link["href"] for link in shown.select("h3 a")] == [hit.url for hit in found.fewer.hits]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rest_is_one_click_away(client, language):
    response = ask(client, language, q={"fr": "Maroc zyqxwvk", "en": "Morocco zyqxwvk",
                                        "ar": "المغرب زقزوقيات"}[language])  # fmt: skip
    shown = BeautifulSoup(response.content, "html.parser").select_one("[aria-labelledby=fewer]")

    link = shown.select("p > a")[-1]["href"]

    assert client.get(f"/{language}/search/{link}").context["answer"].total == (
        response.context["answer"].fewer.count
    )


def test_a_term_of_the_glossary_tells_more_than_a_rarer_word(client):
    rare, term = (answer(client, "en", q=word).total for word in ("speaks", "sodium"))
    assert 0 < rare < term

    assert answer(client, "en", q="who speaks about sodium").fewer.words == "sodium"


def test_a_phrase_is_kept_or_left_as_a_whole(client):
    found = answer(client, q='"chaîne d’approvisionnement mondiale" zyqxwvk', exact="1")

    assert found.fewer.words == '"chaîne d’approvisionnement mondiale"'
    assert found.fewer.address == ("q=%22cha%C3%AEne+d%E2%80%99approvisionnement+mondiale%22")


@pytest.mark.parametrize(
    "words", ["zyqxwvk", "zyqxwvk xwvkzyq", "batteries", "a b c d e zyqxwvk usine BTR sodium"]
)
def test_there_is_nothing_to_leave_out_of(client, words):
    assert answer(client, q=words, exact="1").fewer is None


def test_what_is_not_public_is_no_word_that_something_has(client):
    home = page("home.HomePage")
    hidden = home.add_child(
        instance=StandardPage(title="Caché", lead="quaggazorille", slug="cache", live=True)
    )
    assert answer(client, q="quaggazorille zyqxwvk", exact="1").fewer.count == 1

    PageViewRestriction.objects.create(page=hidden, restriction_type="login")

    assert answer(client, q="quaggazorille zyqxwvk", exact="1").fewer is None


def test_it_asks_a_bounded_number_of_questions(client):
    ask(client, q="usine")
    with CaptureQueriesContext(connection) as queries:
        ask(client, q="zyqxwvk Gotion Umicore séance sodium", exact="1")

    assert len(queries) <= 60
