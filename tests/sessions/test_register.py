"""Who takes part, read from the register."""

import json
from datetime import date

import pytest

from academy_site.base.words import Words
from academy_site.people.models import Affiliation, Organisation, Person
from sessions.reading import read_programme_of
from sessions.register import Register, raw_parts
from tests.demo_pages import LANGUAGES, page, sitting

pytestmark = pytest.mark.django_db


def read(language="fr", slug="seance-1"):
    found = sitting("fr", slug)
    register = Register.of([found], language, f"/{language}/p/")
    return register, found


def one_person(language="fr", slug="seance-1"):
    register, found = read(language, slug)
    (part,) = register.slot_people(found.slots.raw_data[0])
    return part.person


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_is_named_in_the_language_with_an_address(language):
    stored = Person.objects.get(slug="christian-masquelier")

    person = one_person(language)

    assert person.name == stored.name(language)
    assert person.sort_key == stored.sort_key(language)
    assert person.page == f"/{language}/p/christian-masquelier/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_brings_their_affiliations_in_order(language):
    stored = Person.objects.get(slug="christian-masquelier").affiliations.all()

    person = one_person(language)

    assert [held.body.name for held in person.affiliations] == [
        held.organisation.name(language) for held in stored
    ]
    assert [held.title for held in person.affiliations] == [held.title(language) for held in stored]


def test_only_the_offices_held_on_the_sessions_day_count():
    person = Person.objects.get(slug="christian-masquelier")
    Affiliation.objects.filter(person=person).update(until=date(2026, 5, 19))
    new = Organisation.objects.get(slug="cnrst")
    Affiliation.objects.create(person=person, organisation=new, since=date(2026, 5, 20))

    assert [held.body.slug for held in one_person().affiliations] == ["cnrst"]


def test_a_body_named_with_a_person_stands_in_place_of_their_own():
    register, found = read("fr", "seance-4")
    first, *_others = register.slot_people(found.slots.raw_data[0])

    assert first.person.slug == "amine-houssaim"
    assert [held.body.slug for held in first.bodies] == ["ocp"]


def test_a_body_without_a_person_takes_part_as_itself():
    register, found = read("ar", "seance-4")
    _first, *others = register.slot_people(found.slots.raw_data[0])

    assert [part.person for part in others] == [None] * 5
    assert [part.bodies[0].body.slug for part in others] == [
        "ministere-industrie-commerce", "cnrst", "onhym", "masen", "amica",
    ]  # fmt: skip
    assert {part.bodies[0].body.name.language for part in others} == {"ar"}


def test_whole_sittings_have_their_moderator_and_their_rapporteur():
    register, found = read("fr", "seance-4")

    assert [(part.role, part.person.slug) for part in register.sitting_people(found)] == [
        ("moderator", "mostapha-bousmina"), ("rapporteur", "philippe-tanguy"),
    ]  # fmt: skip


def test_somebody_who_was_deleted_is_left_out():
    shown = sitting()
    stored = json.loads(json.dumps(list(shown.slots.raw_data)))
    stored[0]["value"]["people"][0]["value"]["person"] = 10**9
    shown.slots = json.dumps(stored)
    shown.save_revision().publish()

    programme = read_programme_of(page("plenary.ProgrammePage"))

    assert programme.sitting(str(shown.translation_key)).slots[0].people == ()


@pytest.mark.parametrize("names_only", [False, True])
def test_it_takes_three_queries_at_most(names_only, django_assert_num_queries):
    everything = list(type(sitting()).objects.filter(locale__language_code="fr"))

    with django_assert_num_queries(1 if names_only else 3):
        Register.of(everything, "fr", "", names_only=names_only)


def test_nothing_is_read_for_no_sittings(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert Register.of([], "fr", "").persons == {}


def test_names_only_leaves_out_bodies_and_the_people_of_whole_sittings():
    found = sitting("fr", "seance-4")
    register = Register.of([found], "fr", "", names_only=True)

    assert register.bodies == {}
    assert register.sitting_people(found) == ()
    assert [part.person.name for part in register.slot_people(found.slots.raw_data[0])] == [
        Words("Amine Houssaim", "fr")
    ]


def test_parts_are_read_from_lists_with_and_without_ids():
    value = {"role": "speaker", "person": 1, "organisation": None}
    with_ids = {"value": {"people": [{"type": "item", "id": "x", "value": value}]}}

    assert raw_parts(with_ids) == raw_parts({"value": {"people": [value]}})
    assert raw_parts({"value": {}}) == raw_parts({"value": {"people": None}}) == []
