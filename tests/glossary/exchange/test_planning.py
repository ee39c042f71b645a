"""What an import would do: new, changed, unchanged, left out, and every error in its place."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import translation
from wagtail.models import ModelLogEntry

from academy_site.glossary.exchange.applying import carry_out
from academy_site.glossary.exchange.planning import Plan, plan_import
from academy_site.glossary.models import Concept
from tests.demo_pages import LANGUAGES
from tests.glossary.conftest import MakeConcept, terms
from tests.glossary.exchange.files import COLUMNS, lines
from tests.translations.visiting import somebody

pytestmark = pytest.mark.django_db
FR = {"concept": "pile", "language": "fr", "preferred": "pile", "domain": "batteries"}
AR = {"concept": "pile", "language": "ar", "preferred": "عمود"}
PILE = [("fr", "preferred", "pile"), ("fr", "admitted", "élément"), ("ar", "preferred", "عمود")]


def faults(plan: Plan) -> list[tuple[int, str]]:
    with translation.override("en"):
        return [(fault.line, fault.column) for fault in plan.faults]


def plan_of(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> Plan:
    with translation.override("en"):
        return plan_import(lines(*rows, columns=columns))


def done(plan: Plan, *, take_away: bool = False) -> list[tuple[str, str, str]]:
    carry_out(plan, None, take_away=take_away)
    return terms(Concept.objects.get(slug="pile"))


def test_a_new_concept() -> None:
    plan = plan_of({**FR, "admitted": "élément | pile sèche", "definition": "générateur"}, AR)

    assert [change.slug for change in plan.new] == ["pile"]
    assert done(plan) == [
        ("fr", "preferred", "pile"),
        ("fr", "admitted", "élément"),
        ("fr", "admitted", "pile sèche"),
        ("ar", "preferred", "عمود"),
    ]
    assert Concept.objects.get(slug="pile").definition_fr == "générateur"


def test_a_corrected_spelling_replaces_the_term(make_concept: MakeConcept) -> None:
    make_concept("pile", PILE, domain="batteries")

    plan = plan_of({**FR, "preferred": "pile électrique", "admitted": "élément"})

    assert (len(plan.changed), plan.left_out) == (1, 0)
    assert done(plan)[0] == ("fr", "preferred", "pile électrique")


@pytest.mark.parametrize("take_away", [False, True])
def test_what_the_file_leaves_out_stays_unless_asked(
    make_concept: MakeConcept, take_away: bool
) -> None:
    make_concept("pile", PILE, domain="batteries", definition_fr="générateur", note="source")

    plan = plan_of(FR)

    assert plan.left_out == 3  # the admitted term, the definition and the note
    kept = done(plan, take_away=take_away)
    concept = Concept.objects.get(slug="pile")
    assert (concept.definition_fr, concept.note) == (
        ("", "") if take_away else ("générateur", "source")
    )
    assert kept == ([PILE[0], PILE[2]] if take_away else PILE)


def test_a_language_or_column_that_the_file_has_not_is_left_alone(
    make_concept: MakeConcept,
) -> None:
    make_concept("pile", PILE, domain="batteries", definition_fr="générateur")

    plan = plan_of(FR, columns=("concept", "language", "preferred"))

    assert (len(plan.unchanged), plan.left_out, plan.faults) == (1, 0, ())


def test_a_concept_that_the_file_does_not_name_is_left_alone() -> None:
    before = Concept.objects.count()

    done(plan_of(FR), take_away=True)

    assert Concept.objects.count() == before + 1


def test_a_term_in_another_role_is_not_left_out(make_concept: MakeConcept) -> None:
    make_concept("pile", PILE, domain="batteries")

    plan = plan_of({**FR, "preferred": "élément", "admitted": "pile"})

    assert plan.left_out == 0
    assert done(plan)[:2] == [("fr", "preferred", "élément"), ("fr", "admitted", "pile")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{**FR, "concept": ""}], [(2, "Concept")]),
        ([{**FR, "concept": "pile électrique"}], [(2, "Concept")]),
        ([{**FR, "concept": "x" * 81}], [(2, "Concept")]),
        ([{**FR, "language": "es"}], [(2, "Language")]),
        ([{**FR, "language": ""}], [(2, "Language")]),
        ([{**FR, "domain": "cuisine"}], [(2, "Subject field")]),
        ([{**FR, "domain": ""}], [(2, "Subject field")]),
        ([FR, FR], [(3, "Language")]),
        ([FR, {**AR, "domain": "grid"}], [(3, "Subject field")]),
        ([{**FR, "note": "a"}, {**AR, "note": "b"}], [(3, "Note")]),
        ([{**FR, "preferred": ""}, AR], [(2, "Preferred term")]),
        ([{**FR, "preferred": ""}], [(2, "Preferred term")]),
        ([{**FR, "preferred": "a | b"}], [(2, "Preferred term")]),
        ([FR, {**AR, "admitted": "عمود"}], [(3, "Admitted terms")]),
        ([{**FR, "admitted": "x" * 201}], [(2, "Admitted terms")]),
        ([{**FR, "definition": "x" * 1001}], [(2, "Definition")]),
        ([{**FR, "note": "x" * 1001}], [(2, "Note")]),
    ],
)
def test_every_error_by_its_line_and_column(rows: list[dict], expected: list[Any]) -> None:
    assert faults(plan_of(*rows)) == expected


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (("concept", "preferred"), [(1, "Language")]),
        (("concept", "language", "prix"), [(1, "prix")]),
        (("concept", "language", "language"), [(1, "language"), (1, "language")]),
    ],
)
def test_every_error_of_the_headings(columns: tuple[str, ...], expected: list[Any]) -> None:
    assert faults(plan_of(FR, columns=columns)) == expected


def test_a_cell_without_a_heading() -> None:
    assert faults(plan_of({**FR, "": "perdu"}, columns=(*COLUMNS, ""))) == [(2, "")]


def test_a_plan_with_faults_is_never_carried_out() -> None:
    with pytest.raises(ValueError, match="never"):
        carry_out(plan_of({**FR, "language": "es"}), None, take_away=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_are_in_the_users_language(language: str) -> None:
    with translation.override(language):
        plan = plan_import(lines({**FR, "domain": "cuisine"}))
        said = translation.gettext("“%(domain)s” is no subject field of the glossary.")

        assert [fault.message for fault in plan.faults] == [said % {"domain": "cuisine"}]


def test_it_costs_the_same_for_any_number_of_concepts(django_assert_num_queries: Any) -> None:
    many = [{**FR, "concept": f"pile-{number}"} for number in range(300)]
    for rows in ([FR], many):
        with django_assert_num_queries(1):
            plan_of(*rows)


def test_the_history_tells_who_imported(come_in: Any, make_concept: MakeConcept) -> None:
    come_in("officer")
    concept = make_concept("pile", PILE, domain="batteries")

    carry_out(plan_of({**FR, "admitted": "autre"}), somebody("officer"), take_away=False)

    entry = ModelLogEntry.objects.get(object_id=str(concept.pk), action="wagtail.edit")
    assert entry.user.username == "officer"
