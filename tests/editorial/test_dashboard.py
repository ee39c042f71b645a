"""The first page of the editors' house."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from sessions.dashboard import current_session, public_stage
from sessions.models import ProgrammePage, SessionPage, SittingPage
from sessions.stage import Stage
from tests.editorial.conftest import Enter

pytestmark = pytest.mark.django_db


def edit_url(page: object) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.mark.parametrize(
    ("account", "languages"),
    [
        ("officer", {"fr"}),
        ("admin", {"fr", "en", "ar"}),
    ],
)
def test_the_session_is_offered_in_the_languages_that_one_edits(
    enter: Enter, account: str, languages: set[str]
) -> None:
    page = enter(account).get(reverse("wagtailadmin_home")).content.decode()

    offered = {
        session.locale.language_code
        for session in SessionPage.objects.select_related("locale")
        if edit_url(session) in page
    }
    assert offered == languages


def test_drafts_are_counted(officer: Client, sitting: SittingPage) -> None:
    home = reverse("wagtailadmin_home")
    explorer = reverse("wagtailadmin_explore", args=[sitting.get_parent().get_parent().pk])
    before = officer.get(home).content.decode()

    sitting.title = "Autrement"
    sitting.save_revision()

    assert f'{explorer}"' not in before
    assert f'{explorer}"' in officer.get(home).content.decode()


@pytest.mark.parametrize(
    ("today", "number"),
    [
        (date(2026, 5, 1), 19),
        (date(2026, 5, 21), 19),
        (date(2026, 9, 1), 20),
        (date(2030, 1, 1), 20),
    ],
)
def test_which_session_is_the_current_one(db: None, today: date, number: int) -> None:
    index = SessionPage.objects.get(locale__language_code="fr").get_parent()
    index.add_child(
        instance=SessionPage(
            title="Suivante", slug="2027", number=20, locale=index.locale, live=False,
            start_date=date(2027, 5, 18), end_date=date(2027, 5, 20),
        )
    )  # fmt: skip

    assert current_session(today).number == number


@pytest.mark.parametrize("hidden", [None, ProgrammePage, SittingPage])
def test_its_stage_is_the_one_that_readers_see(
    client: Client, settings: object, hidden: type[Page] | None
) -> None:
    settings.CLOCK = "2026-01-10T12:00"
    if hidden is not None:
        hidden.objects.filter(locale__language_code="fr").update(live=False)
    session = SessionPage.objects.get(locale__language_code="fr")

    shown = client.get(session.url).context["stage"]

    assert public_stage(session) == shown
    assert shown == (Stage.ANNOUNCED if hidden else Stage.PROGRAMME)


@pytest.mark.parametrize(
    ("moment", "stage"),
    [
        ("2026-01-10T12:00", Stage.ANNOUNCED),
        ("2026-05-20T12:00", Stage.TODAY),
        ("2026-06-10T12:00", Stage.CONCLUDED),
    ],
)
def test_a_draft_goes_by_its_dates_alone(
    db: None, settings: object, moment: str, stage: str
) -> None:
    settings.CLOCK = moment
    SessionPage.objects.update(live=False)

    assert public_stage(SessionPage.objects.get(locale__language_code="fr")) == stage


def test_without_a_session_the_page_still_opens(officer: Client) -> None:
    SessionPage.objects.all().delete()

    assert officer.get(reverse("wagtailadmin_home")).status_code == 200


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("en", "ltr"), ("ar", "rtl")])
def test_the_house_has_the_academys_face(client: Client, language: str, direction: str) -> None:
    answer = client.get(
        reverse("wagtailadmin_login"), headers={"Accept-Language": language}
    ).content.decode()

    assert f'<html lang="{language}" dir="{direction}"' in answer
    assert "#icon-academy-star" in answer
    assert "Wagtail</title>" not in answer


def test_start_groups_says_what_it_made(db: None) -> None:
    call_command("start_groups", stdout=(output := StringIO()))

    assert "Traduction – arabe" in output.getvalue()
