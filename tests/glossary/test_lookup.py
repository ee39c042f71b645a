"""The expressions for others: complete, read once per version, new after every change."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.db import transaction
from django.db.models.signals import post_save

from academy_site.glossary import lookup
from academy_site.glossary.lookup import Expression, expressions, version
from academy_site.glossary.models import Concept, GlossaryVersion, Term
from academy_site.glossary.places import concept_path, glossary_paths
from academy_site.glossary.writing import write_terms
from tests.demo_pages import LANGUAGES, page, path_of
from tests.glossary.conftest import MakeConcept, designations

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_process(monkeypatch: pytest.MonkeyPatch) -> Callable[[], lookup.Expressions]:
    """Return a function that asks as a process does that has asked nothing before."""

    def ask() -> lookup.Expressions:
        monkeypatch.setattr(lookup, "_last", lookup.Expressions("", ()))
        return expressions()

    return ask


def test_every_term_is_there() -> None:
    found = expressions().all

    assert len(found) == Term.objects.count() > 1000
    assert Expression("state-of-charge", "batteries", "ar", "SOC", "abbreviation") in found
    assert Expression("umicore", "institutions", "ar", "أوميكور", "preferred") in found


def test_it_is_read_once(django_assert_num_queries: Callable) -> None:
    expressions()

    with django_assert_num_queries(1):
        expressions()


def test_another_process_finds_it_in_the_shared_cache(
    other_process: Callable, django_assert_num_queries: Callable
) -> None:
    first = other_process()

    with django_assert_num_queries(1):
        assert other_process() == first


def test_without_a_cache_it_is_read_again(
    other_process: Callable, django_assert_num_queries: Callable
) -> None:
    first = other_process()
    cache.delete(f"glossary-{lookup.FORM}-{first.version}")

    with django_assert_num_queries(2):
        assert other_process() == first


def rename(concept: Concept) -> None:
    term = concept.terms.get(language="fr")
    term.text = "renommé"
    term.save()


CHANGES = {
    "a concept": lambda concept: concept.save(),
    "a term": rename,
    "a deleted term": lambda concept: concept.terms.first().delete(),
    "a deleted concept": lambda concept: concept.delete(),
    "all terms": lambda concept: write_terms(concept, designations(("fr", "preferred", "z"))),
    "another concept": lambda _concept: Concept.objects.create(slug="other", domain="grid"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_every_change_makes_a_new_version(
    make_concept: MakeConcept, other_process: Callable, change: Callable
) -> None:
    concept = make_concept("c", [("fr", "preferred", "a"), ("en", "preferred", "b")])
    before = expressions()

    change(concept)

    assert version() != before.version
    here, elsewhere = expressions(), other_process()
    assert here == elsewhere
    assert len(here.all) == Term.objects.count()
    assert {one.text for one in here.all} == set(Term.objects.values_list("text", flat=True))


def test_whoever_listens_to_the_version_is_told(make_concept: MakeConcept) -> None:
    concept = make_concept("c")
    told: list[str] = []

    def listen(instance: GlossaryVersion, **_signal: object) -> None:
        told.append(instance.value.hex)

    post_save.connect(listen, sender=GlossaryVersion)
    try:
        write_terms(concept, designations(("fr", "preferred", "z")))
    finally:
        post_save.disconnect(listen, sender=GlossaryVersion)

    assert told[-1] == version()
    assert len(set(told)) == len(told)


def test_what_is_undone_leaves_nothing_behind(make_concept: MakeConcept) -> None:
    before = expressions()

    with transaction.atomic():
        make_concept("c")
        inside = expressions()
        transaction.set_rollback(True)

    assert inside.version != before.version
    assert expressions() == before


def test_a_glossary_that_never_changed_has_a_version() -> None:
    GlossaryVersion.objects.all().delete()

    assert version() == "0" * 32
    GlossaryVersion.renew()
    assert version() != "0" * 32


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_a_concept_is_explained(language: str) -> None:
    path = path_of("glossary.GlossaryPage", language)

    assert concept_path("anode", language) == f"{path}#concept-anode"


def test_no_path_leads_to_what_is_not_public() -> None:
    page("glossary.GlossaryPage", "ar").unpublish()

    assert set(glossary_paths()) == {"fr", "en"}
    assert concept_path("anode", "ar") == ""
