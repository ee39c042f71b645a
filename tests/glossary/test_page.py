"""The page for readers: every concept under its letter, the same places in every language."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from academy_site.base.alphabet import folded
from academy_site.glossary.models import Concept
from tests.demo_pages import DIRECTIONS, LANGUAGES, path_of
from tests.glossary.conftest import MakeConcept

pytestmark = pytest.mark.django_db
ask = pytest.mark.parametrize("language", LANGUAGES)


def soup(client: Client, language: str, query: str = "") -> BeautifulSoup:
    response = client.get(path_of("glossary.GlossaryPage", language) + query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def entry(page: BeautifulSoup, slug: str) -> BeautifulSoup:
    found = page.find(id=f"concept-{slug}")
    assert found, slug
    return found


def words(element: BeautifulSoup) -> str:
    return re.sub(r"\s+", " ", element.get_text()).strip()


def test_every_concept_has_the_same_place_in_every_language(client: Client) -> None:
    slugs = set(Concept.objects.values_list("slug", flat=True))

    for language in LANGUAGES:
        places = {one["id"] for one in soup(client, language).select(".entry")}
        assert places == {f"concept-{slug}" for slug in slugs}


def test_an_entry_in_french(client: Client) -> None:
    found = entry(soup(client, "fr"), "battery-management-system")

    assert words(found.h3) == "système de gestion de batterie BMS"
    assert "électronique qui mesure" in words(found.p)
    assert [(one["lang"], one["dir"], words(one)) for one in found.select("li > bdi")] == [
        ("en", "ltr", "battery management system"),
        ("ar", "rtl", "نظام تدبير البطارية"),
    ]


def test_an_entry_in_arabic(client: Client) -> None:
    found = entry(soup(client, "ar"), "umicore")

    assert words(found.h3) == "أوميكور"
    assert [one["lang"] for one in found.select("li > bdi")] == ["fr", "en"]


def test_an_abbreviation_of_another_language_is_told(client: Client) -> None:
    found = entry(soup(client, "fr"), "pumped-storage")

    assert "STEP" in words(found.h3)
    assert words(found.select_one("li [lang=en]")).endswith("· PHES")


def test_a_forbidden_word_leads_to_the_right_one(client: Client) -> None:
    page = soup(client, "fr")
    (reference,) = [one for one in page.select(".see") if words(one).startswith("accu ")]

    assert words(reference.s) == "accu"
    assert reference.a["href"] == "#concept-battery"
    assert "accu" in words(entry(page, "battery").select_one(".entry__not"))


def test_no_reference_stands_beside_its_entry(client: Client) -> None:
    for language in LANGUAGES:
        for reference in soup(client, language).select(".see"):
            slug = reference.a["href"].removeprefix("#")
            for beside in (reference.find_previous_sibling(), reference.find_next_sibling()):
                assert beside is None or beside.get("id") != slug


@ask
def test_words_stand_in_the_order_of_the_alphabet(client: Client, language: str) -> None:
    page = soup(client, language)
    letters = [words(one) for one in page.select("h2.glossary__letter")]
    own = [one for one in letters if one.isascii() != (language == "ar")]

    assert own == sorted(own)
    assert letters[: len(own)] == own  # those of another script come last
    assert len(letters) == len(set(letters)) > 15
    targets = {link["href"] for link in page.select(".glossary__letters a")}
    assert targets == {f"#{one['id']}" for one in page.select("h2.glossary__letter")}


def test_arabic_bodies_are_found_without_their_article(client: Client) -> None:
    found = entry(soup(client, "ar"), "international-energy-agency")
    heading = found.find_parent("section").h2

    assert words(heading) == "و"
    assert folded(words(found.h3)).startswith("ال")


@ask
def test_a_subject_field_is_a_page_of_its_own(client: Client, language: str) -> None:
    page = soup(client, language, "?domain=mobility")
    own = set(Concept.objects.filter(domain="mobility").values_list("slug", flat=True))

    assert {one["id"] for one in page.select(".entry")} == {f"concept-{slug}" for slug in own}
    canonical = page.select_one("link[rel=canonical]")["href"]
    assert canonical.endswith(path_of("glossary.GlossaryPage", language) + "?domain=mobility")
    (current,) = page.select(".glossary__domains [aria-current]")
    assert current["href"].endswith("?domain=mobility")
    alternates = {one["hreflang"]: one["href"] for one in page.select("link[hreflang]")}
    assert all(url.endswith("?domain=mobility") for url in alternates.values())
    assert set(alternates) == {*LANGUAGES, "x-default"}


@pytest.mark.parametrize("query", ["?domain=cooking", "?domain=%00", "?domain=%D8%A7"])
def test_an_unknown_subject_field_is_not_found(client: Client, query: str) -> None:
    assert client.get(path_of("glossary.GlossaryPage") + query).status_code == 404


@ask
def test_machines_get_a_set_of_defined_terms(client: Client, language: str) -> None:
    page = soup(client, language)
    graph = json.loads(page.select_one("script[type='application/ld+json']").string)["@graph"]
    (found,) = [node for node in graph if node["@type"] == "DefinedTermSet"]
    terms = {term["termCode"]: term for term in found["hasDefinedTerm"]}

    assert len(terms) == Concept.objects.count()
    assert found["inLanguage"] == language
    anode = terms["anode"]
    assert anode["@type"] == "DefinedTerm"
    assert anode["name"] == words(entry(page, "anode").h3)
    assert anode["@id"].endswith(f"{path_of('glossary.GlossaryPage', language)}#concept-anode")


@ask
def test_every_word_of_another_language_is_marked(client: Client, language: str) -> None:
    others = soup(client, language).select(".entry__others li > bdi")

    assert len(others) == len(soup(client, language).select(".entry__others li")) > 0
    for other in others:
        assert other["dir"] == DIRECTIONS[other["lang"]]
        assert other["lang"] != language


def test_a_concept_without_a_word_in_the_language_is_left_out(
    client: Client, make_concept: MakeConcept
) -> None:
    make_concept("zz", [("fr", "preferred", "essai <b>")], note="secret")

    assert soup(client, "ar").find(id="concept-zz") is None
    page = soup(client, "fr")
    assert words(entry(page, "zz").h3) == "essai <b>"
    assert "secret" not in str(page)


def test_the_footer_leads_to_it(client: Client) -> None:
    for language in LANGUAGES:
        home = BeautifulSoup(client.get(f"/{language}/").content, "html.parser")
        links = [link["href"] for link in home.select("footer a")]
        assert path_of("glossary.GlossaryPage", language) in links


def test_it_costs_the_same_for_any_number_of_concepts(
    client: Client, make_concept: MakeConcept, django_assert_num_queries: Callable
) -> None:
    path = path_of("glossary.GlossaryPage")
    client.get(path)
    with django_assert_num_queries(5):
        client.get(path)
    for number in range(20):
        make_concept(f"zz-{number}")

    with django_assert_num_queries(5):
        client.get(path)


def test_an_empty_glossary_says_so(client: Client) -> None:
    Concept.objects.all().delete()

    page = soup(client, "fr")
    assert page.select(".entry") == []
    assert "DefinedTermSet" not in str(page)


@ask
def test_only_what_has_an_entry_is_counted_and_offered(
    client: Client, make_concept: MakeConcept, language: str
) -> None:
    before = client.get(path_of("glossary.GlossaryPage", language)).context["count"]
    Concept.objects.filter(domain="grid").delete()
    make_concept("zz", [("fr", "preferred", "essai")], domain="grid")

    response = client.get(path_of("glossary.GlossaryPage", language))
    page = BeautifulSoup(response.content, "html.parser")

    assert response.context["count"] == len(page.select(".entry")) < before
    assert ("grid" in response.context["domains"]) == (language == "fr")
