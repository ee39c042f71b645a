"""A person or a body that is named somewhere is not deleted."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model
from django.contrib.messages import get_messages
from django.db import models
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import ReferenceIndex
from wagtail.users.models import UserProfile

from academy_site.demo.accounts import refresh_accounts
from academy_site.people.models import Affiliation, Organisation, Person
from sessions.models import SittingPage, SittingParticipation

pytestmark = pytest.mark.django_db
LANGUAGES = ("fr", "en", "ar")


@pytest.fixture
def administrator(db: None) -> Client:
    """Somebody who may delete records of the register."""
    refresh_accounts("password")
    client = Client()
    client.force_login(get_user_model().objects.get(username="admin"))
    return client


@pytest.fixture
def speaker(db: None) -> Person:
    """Somebody who is named in slots alone, which no foreign key protects."""
    return next(
        person
        for person in Person.objects.exclude(
            pk__in=SittingParticipation.objects.filter(person__isnull=False).values("person")
        )
        if ReferenceIndex.get_references_to(person).exists()
    )


@pytest.fixture
def named_body(db: None) -> Organisation:
    """A body that a single slot names, and nothing else."""
    body = Organisation.objects.create(slug="corps", name_fr="Corps nommé")
    for sitting in SittingPage.objects.filter(locale__language_code="fr", slug="seance-1"):
        stored = list(sitting.slots.raw_data)
        stored[0]["value"]["people"].append(
            {"type": "item", "id": str(uuid4()),
             "value": {"role": "panellist", "person": None, "organisation": body.pk}}
        )  # fmt: skip
        sitting.slots = sitting.slots.stream_block.to_python(stored)
        sitting.save()
    return body


def address(record: models.Model, view: str) -> str:
    return reverse(record.snippet_viewset.get_url_name(view), args=[record.pk])


def in_bulk(model: type[models.Model]) -> str:
    names = [model._meta.app_label, model._meta.model_name, "delete"]
    return reverse("wagtail_bulk_action", args=names)


def said(response: HttpResponse) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


@pytest.mark.parametrize("method", ["get", "post"])
def test_whom_only_slots_name_stays(administrator: Client, speaker: Person, method: str) -> None:
    response = getattr(administrator, method)(address(speaker, "delete"))

    assert response.status_code == 302
    assert Person.objects.filter(pk=speaker.pk).exists()
    text = said(response)
    user = ReferenceIndex.get_references_to(speaker).values_list("object_id", flat=True)
    titles = SittingPage.objects.filter(pk__in=list(user), locale__language_code="fr")
    assert titles
    assert all(sitting.title in text for sitting in titles)
    assert address(speaker, "usage") in text


def test_the_page_it_leads_to_shows_the_reason(administrator: Client, speaker: Person) -> None:
    response = administrator.get(address(speaker, "delete"), follow=True)

    assert response.status_code == 200
    assert address(speaker, "usage") in response.content.decode()


def test_a_body_that_a_slot_names_stays(administrator: Client, named_body: Organisation) -> None:
    administrator.post(address(named_body, "delete"))

    assert Organisation.objects.filter(pk=named_body.pk).exists()


def test_a_body_that_somebody_belongs_to_stays(administrator: Client) -> None:
    held = Affiliation.objects.select_related("organisation", "person")[0]

    response = administrator.post(address(held.organisation, "delete"))

    assert response.status_code == 302
    assert held.person.name_latin in said(response)


def test_several_at_once_stay_together(administrator: Client, speaker: Person) -> None:
    free = Person.objects.create(slug="z", name_latin="Zineb Exemple", sort_latin="Exemple")

    response = administrator.post(f"{in_bulk(Person)}?id={free.pk}&id={speaker.pk}")

    assert response.status_code == 302
    assert Person.objects.filter(pk__in=[free.pk, speaker.pk]).count() == 2
    assert speaker.name_latin in said(response)
    assert "Zineb" not in said(response)


def test_who_is_named_nowhere_can_be_deleted(administrator: Client) -> None:
    people = [
        Person.objects.create(slug=f"z{number}", name_latin="Z", sort_latin="Z")
        for number in range(2)
    ]

    administrator.post(address(people[0], "delete"))
    administrator.post(f"{in_bulk(Person)}?id={people[1].pk}")

    assert not Person.objects.filter(pk__in=[person.pk for person in people]).exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reason_is_said_in_the_editors_language(
    administrator: Client, speaker: Person, language: str
) -> None:
    UserProfile.objects.update_or_create(
        user=get_user_model().objects.get(username="admin"),
        defaults={"preferred_language": language},
    )
    words = {"fr": "ne peut pas être supprimé", "en": "cannot be deleted", "ar": "لا يمكن حذف"}

    assert words[language] in said(administrator.get(address(speaker, "delete")))
