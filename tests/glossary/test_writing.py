"""Writing the terms of a concept, whatever they were before."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from academy_site.glossary.designations import Designation, arranged
from academy_site.glossary.models import Concept, Term
from academy_site.glossary.rules import problems
from academy_site.glossary.writing import write_terms
from tests.glossary.conftest import MakeConcept, designations, terms

pytestmark = pytest.mark.django_db
WORDS = st.sampled_from(["un", "deux", "trois"])
TERMS = st.lists(
    st.builds(
        Designation,
        st.sampled_from(["fr", "ar"]),
        st.sampled_from(["preferred", "abbreviation", "admitted", "forbidden"]),
        WORDS,
    ),
    max_size=6,
).filter(lambda found: not problems(found))


def test_two_terms_change_places(make_concept: MakeConcept) -> None:
    concept = make_concept("c", [("fr", "preferred", "a"), ("fr", "admitted", "b")])
    keys = set(concept.terms.values_list("pk", flat=True))

    write_terms(concept, designations(("fr", "admitted", "a"), ("fr", "preferred", "b")))

    assert terms(concept) == [("fr", "preferred", "b"), ("fr", "admitted", "a")]
    assert set(concept.terms.values_list("pk", flat=True)) == keys


def test_a_preferred_term_is_replaced(make_concept: MakeConcept) -> None:
    concept = make_concept("c", [("fr", "preferred", "a")])

    write_terms(concept, designations(("fr", "preferred", "b")))

    assert terms(concept) == [("fr", "preferred", "b")]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(before=TERMS, after=TERMS)
def test_any_terms_become_any_others(before: list[Designation], after: list[Designation]) -> None:
    with transaction.atomic():
        concept = Concept.objects.create(slug="any", domain="grid")
        write_terms(concept, before)
        write_terms(concept, after)

        fresh = Concept.objects.prefetch_related("terms").get(pk=concept.pk)
        assert fresh.designations == arranged(after)
        transaction.set_rollback(True)


def test_the_database_keeps_one_preferred_term(make_concept: MakeConcept) -> None:
    concept = make_concept("c", [("fr", "preferred", "a")])

    with pytest.raises(IntegrityError), transaction.atomic():
        Term.objects.create(concept=concept, language="fr", status="preferred", text="b")


def test_a_text_belongs_to_several_concepts(make_concept: MakeConcept) -> None:
    make_concept("c", [("fr", "preferred", "pile")])
    make_concept("d", [("fr", "preferred", "pile")])

    assert Term.objects.filter(text="pile", concept__slug__in=["c", "d"]).count() == 2


@pytest.mark.parametrize(("language", "name"), [("fr", "pile"), ("en", "pile"), ("ar", "عمود")])
def test_a_concept_is_called_by_its_preferred_term(
    make_concept: MakeConcept, language: str, name: str
) -> None:
    concept = make_concept("c", [("fr", "preferred", "pile"), ("ar", "preferred", "عمود")])

    assert concept.name(language).text == name
    assert concept.name("en").language == "fr"
