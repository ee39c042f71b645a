"""The list of concepts: found by any term, narrowed, and at a cost that does not grow."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext

from academy_site.glossary.models import Concept
from tests.demo_pages import LANGUAGES
from tests.glossary.conftest import MakeConcept, address
from tests.translations.visiting import elements, text_of

pytestmark = pytest.mark.django_db


def listed(response: HttpResponse) -> set[str]:
    return {concept.slug for concept in response.context["object_list"]}


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("BMS", "battery-management-system"),
        ("interphase electrolyte", "solid-electrolyte-interphase"),
        ("اوميكور", "umicore"),
        ("مصعد", "anode"),
        ("KW/H", "kilowatt-hour"),
        ("gotion high", "gotion-high-tech"),
        ("solid-electrolyte-int", "solid-electrolyte-interphase"),
    ],
)
def test_a_concept_is_found_by_any_of_its_terms(come_in: Any, words: str, slug: str) -> None:
    response = come_in("officer").get(address("list"), {"q": words})

    assert slug in listed(response)
    assert len(listed(response)) < 6


def test_every_word_is_looked_for(come_in: Any) -> None:
    assert listed(come_in("officer").get(address("list"), {"q": "batterie xyzzy"})) == set()


def test_in_a_language_only_its_terms_are_looked_at(
    come_in: Any, make_concept: MakeConcept
) -> None:
    make_concept("zz", [("fr", "preferred", "mot unique"), ("ar", "preferred", "كلمة فريدة")])
    ask = come_in("officer").get

    assert listed(ask(address("list"), {"q": "mot unique", "language": "fr"})) == {"zz"}
    assert listed(ask(address("list"), {"q": "mot unique", "language": "ar"})) == set()


def test_by_subject_field_and_by_language(come_in: Any, make_concept: MakeConcept) -> None:
    make_concept("zz", [("fr", "preferred", "seulement")], domain="mobility")
    ask = come_in("officer").get
    mobility = set(Concept.objects.filter(domain="mobility").values_list("slug", flat=True))

    assert listed(ask(address("list"), {"domain": "mobility"})) == mobility
    with_arabic = listed(ask(address("list"), {"domain": "mobility", "language": "ar"}))
    assert with_arabic == mobility - {"zz"}


@pytest.mark.parametrize(
    ("missing", "found"),
    [("term_en", {"zz"}), ("term_fr", set()), ("definition_fr", {"zz"}), ("definition_ar", set())],
)
def test_what_remains_to_be_completed(
    come_in: Any, make_concept: MakeConcept, missing: str, found: set[str]
) -> None:
    said = [("fr", "preferred", "zz"), ("ar", "preferred", "ز"), ("en", "admitted", "z")]
    make_concept("zz", said, definition_ar="تعريف")

    assert listed(come_in("officer").get(address("list"), {"missing": missing, "q": "zz"})) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_term_is_marked_with_its_language(come_in: Any, language: str) -> None:
    response = come_in("officer", language).get(address("list"), {"q": "umicore"})

    marked = {
        (span.get("lang"), span.get("dir")): text_of(span)
        for cell in elements(response, "td")
        for span in cell.iter("{http://www.w3.org/1999/xhtml}span")
        if span.get("lang")
    }
    assert marked == {("fr", "ltr"): "Umicore", ("en", "ltr"): "Umicore", ("ar", "rtl"): "أوميكور"}


def test_the_order_is_that_of_the_language(come_in: Any, make_concept: MakeConcept) -> None:
    for slug, term in (("z1", "zzéa"), ("z2", "zzeb"), ("z3", "ZZEc")):
        make_concept(slug, [("fr", "preferred", term)])
    ask = come_in("officer").get

    found = [one.slug for one in ask(address("list"), {"q": "zze"}).context["object_list"]]
    assert found == ["z1", "z2", "z3"]
    turned = ask(address("list"), {"q": "zze", "ordering": "-sorted_fr"}).context["object_list"]
    assert [one.slug for one in turned] == ["z3", "z2", "z1"]


def queries(client: Any, words: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(address("list"), {"q": words})
    return len(captured)


def test_it_costs_the_same_at_any_length(come_in: Any, make_concept: MakeConcept) -> None:
    client = come_in("officer")
    make_concept("zz")
    client.get(address("list"))

    # Only the choice of a further page of the list may be added.
    assert queries(client, "a") <= queries(client, "zz") + 1
