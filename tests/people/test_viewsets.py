"""The register in the admin."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from academy_site.base.register import registered_models
from academy_site.demo.accounts import refresh_accounts
from academy_site.people.models import Organisation, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(db: None) -> Client:
    """A communications officer, in the admin."""
    refresh_accounts("password")
    client = Client()
    client.force_login(get_user_model().objects.get(username="officer"))
    return client


def address(model: type, view: str, *args: object) -> str:
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def test_what_the_register_holds() -> None:
    assert {model.__name__ for model in registered_models()} == {
        "Person",
        "Organisation",
        "Room",
        "Keyword",
        "Concept",
        "Topic",
        "PinnedResult",
        "Synonym",
        "WordException",
    }


@pytest.mark.parametrize("model", registered_models(), ids=lambda model: model.__name__)
@pytest.mark.parametrize("view", ["list", "add"])
def test_every_list_and_form_opens(officer: Client, model: type, view: str) -> None:
    assert officer.get(address(model, view)).status_code == 200


def test_the_menu_is_for_those_who_keep_the_register(officer: Client) -> None:
    url = address(Person, "list")
    translator = Client()
    translator.force_login(get_user_model().objects.get(username="translator-ar"))

    home = reverse("wagtailadmin_home")
    assert url in officer.get(home).content.decode()
    assert url not in translator.get(home).content.decode()


def test_a_person_with_two_offices(officer: Client) -> None:
    bodies = Organisation.objects.all()[:2]
    data = nested_form_data(
        {
            "name_latin": "Zineb Exemple",
            "name_arabic": "زينب",
            "sort_latin": "Exemple, Zineb",
            "sort_arabic": "",
            "gender": "f",
            "slug": "zineb-exemple",
            "url": "",
            "affiliations": inline_formset(
                [
                    {"organisation": body.pk, "title_fr": "Présidente", "since": "", "until": ""}
                    for body in bodies
                ]
            ),
        }
    )

    officer.post(address(Person, "add"), data)

    person = Person.objects.get(slug="zineb-exemple")
    assert [held.organisation for held in person.affiliations.all()] == list(bodies)


@pytest.mark.parametrize(("filled", "listed"), [("زينب", False), ("", True)])
def test_what_remains_to_be_completed(officer: Client, filled: str, listed: bool) -> None:
    Person.objects.create(
        slug="z", name_latin="Zineb Exemple", sort_latin="Exemple", name_arabic=filled
    )

    page = officer.get(address(Person, "list"), {"missing": "name_arabic"}).content.decode()

    assert ("Zineb Exemple" in page) is listed


def test_the_list_of_persons_costs_the_same_at_any_length(
    officer: Client, django_assert_max_num_queries: object
) -> None:
    officer.get(address(Person, "list"))

    with django_assert_max_num_queries(25):
        officer.get(address(Person, "list"))
