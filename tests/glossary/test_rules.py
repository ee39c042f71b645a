"""What is wrong with the terms of a concept, said where it stands."""

from __future__ import annotations

import pytest
from django.utils import translation

from academy_site.glossary.designations import Status
from academy_site.glossary.rules import problems
from tests.glossary.conftest import designations

FINE = (("fr", "preferred", "accumulateur"), ("ar", "preferred", "مركم"))


def fields(*said: tuple[str, str, str]) -> list[str]:
    return [problem.field for problem in problems(designations(*said))]


def test_a_concept_with_a_french_term_is_fine() -> None:
    assert fields(*FINE, ("fr", "abbreviation", "acc."), ("en", "forbidden", "accu")) == []


def test_a_concept_without_terms_is_refused_as_a_whole() -> None:
    assert fields() == [""]


def test_french_is_the_source() -> None:
    assert fields(("en", "preferred", "battery"), ("fr", "admitted", "pile")) == ["preferred_fr"]


def test_a_language_has_one_preferred_term() -> None:
    assert fields(*FINE, ("ar", "preferred", "بطارية")) == ["preferred_ar"]


def test_a_term_is_not_both_preferred_and_forbidden() -> None:
    assert fields(*FINE, ("ar", "forbidden", "مركم")) == ["forbidden_ar"]


def test_a_term_stands_once() -> None:
    assert fields(*FINE, ("fr", "admitted", "pile"), ("fr", "admitted", "pile")) == ["admitted_fr"]


def test_the_same_word_in_two_languages_is_no_contradiction() -> None:
    assert fields(("fr", "preferred", "anode"), ("en", "forbidden", "anode")) == []


def test_case_is_a_difference() -> None:
    assert fields(("fr", "preferred", "kWh"), ("fr", "forbidden", "KWh")) == []


@pytest.mark.parametrize("text", ["a | b", "x" * 201])
def test_what_no_term_can_be(text: str) -> None:
    assert fields(*FINE, ("fr", "admitted", text)) == ["admitted_fr"]
    assert fields(*FINE, ("fr", "admitted", "x" * 200)) == []


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_a_problem_names_the_term_and_its_two_roles(language: str) -> None:
    with translation.override(language):
        (problem,) = problems(designations(*FINE, ("ar", "forbidden", "مركم")))
        roles = [str(Status(one).label) for one in ("preferred", "forbidden")]

        assert all(word in problem.message for word in ("مركم", *roles))
