"""Suggestions while a reader types."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import StandardPage
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db


def told(client, typed, language="fr"):
    return client.get(f"/{language}/search/suggestions/", {"q": typed})


def texts(client, typed, language="fr"):
    return [one["text"] for one in told(client, typed, language).json()["suggestions"]]


@pytest.mark.parametrize(
    ("language", "typed", "kind", "tail"),
    [
        ("fr", "bousm", "Personnes", "/mostapha-bousmina/"),
        ("ar", "بوسم", "الأشخاص", "/mostapha-bousmina/"),
        ("fr", "بوسم", "Personnes", "/mostapha-bousmina/"),
        ("fr", "souverainete tec", "Au programme", "#s-"),
        ("fr", "NOTE de prés", "Sessions", "/note-de-presentation/"),
    ],
)
def test_what_begins_so_is_told_with_its_exact_address(client, language, typed, kind, tail):
    found = told(client, typed, language).json()["suggestions"]

    assert any(tail in one["url"] for one in found)
    assert all(client.get(one["url"].partition("#")[0]).status_code == 200 for one in found)
    assert {"text", "url", "kind", "lang", "dir"} == set(found[0])


@pytest.mark.parametrize("typed", ["البطار", "بطار", "بَطار"])
def test_article_and_marks_are_no_hindrance(client, typed):
    assert any("بطاري" in text for text in texts(client, typed, "ar"))


def test_what_begins_as_the_words_do_comes_first(client):
    home = page("home.HomePage")
    for title in ("Une zorille", "Zorilles", "La zorille et le quagga"):
        home.add_child(instance=StandardPage(title=title, slug=f"z-{len(title)}", live=True))

    assert texts(client, "zor")[0] == "Zorilles"


@pytest.mark.parametrize("typed", ["", "b", " ", "…", "xyzzyq"])
def test_too_little_or_nothing_is_an_empty_list(client, typed):
    assert texts(client, typed) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_may_be_kept_and_is_no_page(client, language):
    response = told(client, "ba", language)

    assert response["Cache-Control"] == "public, max-age=60"
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies
    assert client.post(f"/{language}/search/suggestions/").status_code == 405


def test_a_suggestion_costs_the_same_whatever_it_finds(client):
    costs = set()
    for typed in ("batt", "bousm", "xyzzyq"):
        told(client, typed)
        with CaptureQueriesContext(connection) as captured:
            told(client, typed)
        costs.add(len(captured))

    assert len(costs) == 1
    assert costs.pop() <= 4
