"""Finding public pages of one language."""

import pytest
from django.core.paginator import InvalidPage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction

from news.models import NewsPage
from search.finding import LONGEST_QUERY, cleaned, find
from tests.demo_pages import FIRST_SITTING, KINDS, LANGUAGES, page, path_of, sitting

pytestmark = pytest.mark.django_db
WORDS = {"fr": "batteries", "en": "batteries", "ar": "البطاريات"}
HOSTILE = [
    "'", '"', "''", '"batteries', "batteries*", "(batteries", "a AND", "NOT", "OR OR", "NEAR(a b)",
    "col:batteries", "-batteries", "^a", "%", "_", "\\", ";", "a & b | !c", "<->", ":*", "{a}",
    "؟", "…", "\x00", "batteries\x00", "🙂", "\u202e", "’", "-", "--", "''''",
]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("  énergie   solaire ", "énergie solaire"),
        ("l’énergie", "l’énergie"),
        ("CO₂", "CO₂"),
        ("sodium-ion", "sodium-ion"),
        ('"exact"', "exact"),
        ("a\x00b", "a b"),
        ("؟؟", ""),
        ("", ""),
        ("x" * 500, "x" * LONGEST_QUERY),
    ],
)
def test_only_words_are_left_of_a_query(query, expected):
    assert cleaned(query) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_found_in_the_language_alone(language):
    leaf = find(WORDS[language], language, 1)

    assert leaf.paginator.count > 5
    assert {hit.url.split("/")[1] for hit in leaf.object_list} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hit_says_what_a_list_shows(language):
    note = page("plenary.ConceptNotePage", language)
    hits = find(note.title, language, 1).object_list

    assert (note.title, note.lead, path_of("plenary.ConceptNotePage", language)) in [
        (hit.title, hit.lead, hit.url) for hit in hits
    ]


def test_the_words_of_slots_and_bodies_are_found():
    found = {hit.url for hit in find("écoconception", "fr", 1).object_list}

    assert path_of("plenary.SittingPage", "fr", "seance-3") in found


def test_all_words_must_be_there():
    assert find("batteries introuvable", "fr", 1).paginator.count == 0


def test_drafts_and_what_only_some_may_read_are_not_found():
    title = page("news.NewsPage").title
    assert title in {hit.title for hit in find(title, "fr", 1).object_list}

    PageViewRestriction.objects.create(page=page("news.NewsIndexPage"), restriction_type="login")

    assert title not in {hit.title for hit in find(title, "fr", 1).object_list}


def test_every_hit_stands_on_one_leaf_alone():
    first = find(WORDS["fr"], "fr", 1)
    leaves = [find(WORDS["fr"], "fr", number) for number in first.paginator.page_range]

    urls = [hit.url for leaf in leaves for hit in leaf.object_list]
    assert len(urls) == len(set(urls)) == first.paginator.count > 10


@pytest.mark.parametrize("number", [0, 99])
def test_there_is_no_other_leaf(number):
    with pytest.raises(InvalidPage):
        find(WORDS["fr"], "fr", number)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_breaks_the_search(client, language, query):
    assert client.get(f"/{language}/search/", {"q": query}).status_code == 200


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=st.text(max_size=60))
def test_no_text_at_all_breaks_the_search(query):
    words = cleaned(query)

    if words:
        assert find(words, "fr", 1).number == 1


@pytest.mark.parametrize("number", ["2", "0", "x", "-1", "9" * 5000, "1.5"])
def test_a_leaf_that_does_not_exist_is_not_found(client, number):
    response = client.get("/fr/search/", {"q": "introuvable", "page": number})

    assert response.status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_search_is_a_page_without_hits(client, language):
    response = client.get(f"/{language}/search/")

    assert response.status_code == 200
    assert response.context["leaf"] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_query_stands_in_the_field_as_text(client, language):
    text = client.get(f"/{language}/search/", {"q": "<b>batteries</b>"}).content.decode()

    assert "<b>batteries" not in text
    assert "batteries" in text


def test_a_leaf_costs_the_same_whatever_kinds_it_lists(client):
    for article in NewsPage.objects.filter(locale__language_code="fr"):
        article.lead = "parallaxe"
        article.save()
    for label in KINDS:
        mixed = page(label)
        mixed.title = f"{mixed.title} zénith"
        mixed.save()
    costs = {}
    for word in ("parallaxe", "zénith", "introuvable"):
        client.get("/fr/search/", {"q": word})
        with CaptureQueriesContext(connection) as captured:
            response = client.get("/fr/search/", {"q": word})
        found = response.context["leaf"].object_list
        costs[word] = (len({hit.kind for hit in found}), len(captured))

    assert costs["parallaxe"][0] == 1
    assert costs["zénith"][0] == len(KINDS)
    assert costs["parallaxe"][1] == costs["zénith"][1] <= 6
    assert costs["introuvable"][1] <= costs["zénith"][1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hit_tells_sittings_and_articles_apart(language):
    place = sitting(language)
    hit = next(
        hit
        for hit in find(place.title, language, 1).object_list
        if hit.url == path_of("plenary.SittingPage", language, FIRST_SITTING)
    )

    assert hit.kind == "sittingpage"
    assert " · " in hit.note
    assert "2026" in hit.note


def test_what_is_written_for_search_engines_comes_before_the_lead():
    note = page("plenary.ConceptNotePage")
    note.search_description = "Une phrase à part."
    note.save()

    assert "Une phrase à part." in {hit.lead for hit in find(note.title, "fr", 1).object_list}
