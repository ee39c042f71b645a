"""The form of a concept, filled in as an officer does, in the three languages of the admin."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils.html import escape
from wagtail.models import ModelLogEntry

from academy_site.glossary.models import Concept
from tests.browser.editing.conftest import said
from tests.demo_pages import DIRECTIONS, LANGUAGES
from tests.glossary.conftest import MakeConcept, address, terms
from tests.translations.visiting import elements, text_of

pytestmark = pytest.mark.django_db
STATUSES = ("preferred", "abbreviation", "admitted", "forbidden")


def entered(**fields: str) -> dict[str, str]:
    """Return what the form sends, empty but for ``fields``."""
    empty = {f"{status}_{code}": "" for status in STATUSES for code in LANGUAGES}
    empty |= {f"definition_{code}": "" for code in LANGUAGES}
    return {"slug": "essai", "domain": "grid", "note": "", **empty, **fields}


def errors(response: HttpResponse, field: str) -> list[str]:
    """Return the messages beside a field, which the page shows."""
    assert response.status_code == 200
    found = [str(message) for message in response.context["form"].errors.get(field, ())]
    assert all(escape(message) in response.content.decode() for message in found)
    return found


def test_a_concept_with_terms_in_three_languages(come_in: Any) -> None:
    officer = come_in("officer")

    officer.post(
        address("add"),
        entered(
            preferred_fr=" pile  électrique ",
            preferred_ar="\u200fعمود كهربائي",
            admitted_fr="pile\r\n\r\nélément primaire\r\n",
            forbidden_en="batterie",
            definition_ar="مولد كهروكيميائي",
        ),
    )

    concept = Concept.objects.get(slug="essai")
    assert terms(concept) == [
        ("fr", "preferred", "pile électrique"),
        ("fr", "admitted", "pile"),
        ("fr", "admitted", "élément primaire"),
        ("en", "forbidden", "batterie"),
        ("ar", "preferred", "عمود كهربائي"),
    ]
    assert concept.definition("ar") == "مولد كهروكيميائي"


def test_the_form_shows_what_is_stored_and_saves_it_again(come_in: Any) -> None:
    officer = come_in("officer")
    concept = Concept.objects.get(slug="battery")
    before = terms(concept)
    form = officer.get(address("edit", concept.pk)).context["form"]

    shown = {name: form[name].value() or "" for name in form.fields}
    officer.post(address("edit", concept.pk), shown)

    assert shown["admitted_fr"] == "batterie d’accumulateurs\naccumulateur"
    assert terms(concept) == before
    assert ModelLogEntry.objects.filter(object_id=concept.pk, action="wagtail.edit").exists()


def test_only_a_new_concept_takes_its_identifier_from_its_term(come_in: Any) -> None:
    officer = come_in("officer")
    known = Concept.objects.get(slug="anode")

    (new,) = elements(officer.get(address("add")), "input", name="preferred_fr")
    (old,) = elements(officer.get(address("edit", known.pk)), "input", name="preferred_fr")
    assert "w-sync" in new.get("data-action", "")
    assert "w-sync" not in old.get("data-action", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_field_is_in_the_direction_of_what_it_holds(
    come_in: Any, language: str, code: str
) -> None:
    client = come_in("officer", language)
    form = client.get(address("add"))

    for name in [*(f"{status}_{code}" for status in STATUSES), f"definition_{code}"]:
        (field,) = [
            *elements(form, "input", name=name),
            *elements(form, "textarea", name=name),
        ]
        assert (field.get("lang"), field.get("dir")) == (code, DIRECTIONS[code]), name


def test_the_fields_of_the_languages_are_told_apart(come_in: Any) -> None:
    form = come_in("officer").get(address("add"))
    labels = [text_of(label) for label in elements(form, "label")]

    assert len(set(labels)) == len(labels) > 15


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("fields", "field", "message", "particulars"),
    [
        ({}, "__all__", "A concept needs at least one term.", {}),
        (
            {"preferred_en": "cell"},
            "preferred_fr",
            "Enter the preferred term in French: it is the source.",
            {},
        ),
        (
            {"preferred_fr": "pile", "admitted_fr": "x\nx"},
            "admitted_fr",
            "“%(term)s” stands here twice.",
            {"term": "x"},
        ),
    ],
)
def test_what_is_wrong_is_said_in_the_users_language(
    come_in: Any, language: str, fields: dict, field: str, message: str, particulars: dict
) -> None:
    client: Client = come_in("officer", language)

    response = client.post(address("add"), entered(**fields))

    assert errors(response, field) == [said(message, language, **particulars)]
    assert not Concept.objects.filter(slug="essai").exists()


def test_preferred_and_forbidden_at_once(come_in: Any) -> None:
    fields = entered(preferred_fr="pile", preferred_ar="عمود", forbidden_ar="عمود")

    response = come_in("officer", "ar").post(address("add"), fields)

    (message,) = errors(response, "forbidden_ar")
    assert "عمود" in message
    assert not Concept.objects.filter(slug="essai").exists()


def test_a_wrong_form_leaves_the_concept_as_it_was(come_in: Any, make_concept: MakeConcept) -> None:
    concept = make_concept("essai", [("fr", "preferred", "a"), ("en", "preferred", "b")])

    come_in("officer").post(address("edit", concept.pk), entered(preferred_en="z", note="non"))

    concept.refresh_from_db()
    assert concept.note == ""
    assert terms(concept) == [("fr", "preferred", "a"), ("en", "preferred", "b")]


@pytest.mark.parametrize("who", ["translator-ar", "reviewer"])
@pytest.mark.parametrize("view", ["list", "add", "import"])
def test_translators_are_kept_out(come_in: Any, who: str, view: str) -> None:
    assert come_in(who).get(address(view)).status_code in {302, 403}


def test_an_officer_does_not_delete(come_in: Any, make_concept: MakeConcept) -> None:
    concept = make_concept("essai")

    response = come_in("officer").post(address("delete", concept.pk))

    assert response.status_code == 302
    assert Concept.objects.filter(pk=concept.pk).exists()
