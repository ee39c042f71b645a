"""Persons and bodies: one record, named in each language and script."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import translation

from academy_site.base.words import Words
from academy_site.people.models import Affiliation, Organisation, Person

SAADOUNE = Person(
    slug="x", name_latin="Ismael Saadoune", name_arabic="إسماعيل سعدون",
    sort_latin="Saadoune, Ismael", sort_arabic="سعدون، إسماعيل",
)  # fmt: skip
TANGUY = Person(slug="y", name_latin="Philippe Tanguy", sort_latin="Tanguy, Philippe")


@pytest.mark.parametrize(
    ("person", "language", "expected"),
    [
        (SAADOUNE, "fr", Words("Ismael Saadoune", "fr")),
        (SAADOUNE, "en", Words("Ismael Saadoune", "en")),
        (SAADOUNE, "ar", Words("إسماعيل سعدون", "ar")),
        (TANGUY, "ar", Words("Philippe Tanguy", "fr")),
    ],
)
def test_a_name_is_in_the_script_of_the_language_where_it_is_known(person, language, expected):
    assert person.name(language) == expected


@pytest.mark.parametrize(
    ("person", "language", "expected"),
    [
        (SAADOUNE, "fr", "Saadoune, Ismael"),
        (SAADOUNE, "ar", "سعدون، إسماعيل"),
        (TANGUY, "ar", "Tanguy, Philippe"),
    ],
)
def test_a_person_is_sorted_in_the_script_of_the_list(person, language, expected):
    assert person.sort_key(language) == expected


@pytest.mark.parametrize(
    ("language", "shown"), [("fr", "Ismael Saadoune"), ("ar", "إسماعيل سعدون")]
)
def test_the_admin_shows_the_name_in_its_own_language(language, shown):
    with translation.override(language):
        assert str(SAADOUNE) == shown


@pytest.mark.parametrize(
    ("since", "until", "day", "expected"),
    [
        (None, None, date(2026, 5, 19), True),
        (date(2026, 5, 19), None, date(2026, 5, 19), True),
        (date(2026, 5, 20), None, date(2026, 5, 19), False),
        (None, date(2026, 5, 19), date(2026, 5, 19), True),
        (None, date(2026, 5, 18), date(2026, 5, 19), False),
    ],
)
def test_an_office_is_held_from_its_first_day_to_its_last(since, until, day, expected):
    assert Affiliation(since=since, until=until).held_on(day) is expected


@pytest.mark.django_db
def test_an_office_cannot_end_before_it_begins():
    office = Affiliation(
        person=Person.objects.first(),
        organisation=Organisation.objects.first(),
        since=date(2026, 1, 1),
        until=date(2025, 1, 1),
    )

    with pytest.raises(ValidationError):
        office.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        office.save()


@pytest.mark.django_db
def test_a_body_that_somebody_belongs_to_cannot_be_deleted():
    body = Affiliation.objects.first().organisation

    with pytest.raises(IntegrityError):
        body.delete()


def test_a_body_is_named_in_each_language_else_in_french():
    body = Organisation(name_fr="Centre", name_ar="مركز", city_fr="Rabat", city_en="Rabat")

    assert [body.name(code).text for code in ("fr", "en", "ar")] == ["Centre", "Centre", "مركز"]
    assert body.name("en").language == "fr"
    assert body.city("ar") == Words("Rabat", "fr")


def test_a_body_is_listed_with_its_acronym():
    with translation.override("fr"):
        assert str(Organisation(name_fr="Office", acronym="ONHYM")) == "Office (ONHYM)"
        assert str(Organisation(name_fr="Office")) == "Office"


@pytest.mark.django_db
def test_a_country_is_a_code_that_cldr_names():
    body = Organisation(slug="b", name_fr="B", country="ma")
    body.clean()
    assert body.country == "MA"

    body.country = "QQ"
    with pytest.raises(ValidationError, match="QQ"):
        body.full_clean()
