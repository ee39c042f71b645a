"""The gate in the wall: who it stops, how it says so, and whom it does not even look at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import clear_url_caches, path, reverse
from wagtail.models import Locale

from academy_site import urls
from academy_site.editorial.roles import OFFICERS
from academy_site.translations import roles
from academy_site.translations.models import LanguageRole
from tests.demo_pages import page, path_of, sitting
from tests.editorial.conftest import Enter

pytestmark = pytest.mark.django_db

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def edit_url(language: str) -> str:
    return reverse("wagtailadmin_pages:edit", args=[sitting(language).pk])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "langues dans lesquelles"),
        ("en", "outside the languages in which you translate or review"),
        ("ar", "اللغات التي"),
    ],
)
def test_a_refusal_is_a_page_in_the_language_of_the_reader(
    enter: Enter, language: str, said: str
) -> None:
    response = enter("translator-ar", language).get(edit_url("fr"), headers=BROWSER)

    assert response.status_code == 403
    assert said in response.content.decode()
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in response.content.decode()


def test_a_script_is_refused_in_words_it_understands(enter: Enter) -> None:
    client = enter("translator-ar", "en")

    response = client.post(edit_url("fr"), headers={"Accept": "application/json"})

    assert response.status_code == 403
    assert "outside the languages" in response.json()["error"]


@pytest.mark.parametrize("account", ["translator-ar", "translator-en", "reviewer"])
def test_the_first_page_is_the_queue(enter: Enter, account: str) -> None:
    response = enter(account).get(reverse("wagtailadmin_home"))

    assert response.status_code == 302
    assert response.url == reverse("translations:queue")


@pytest.mark.parametrize("account", ["officer", "admin"])
def test_who_is_not_here_to_translate_is_let_through(enter: Enter, account: str) -> None:
    client = enter(account)

    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    assert client.get(edit_url("fr")).status_code == 200


def test_whoever_also_has_another_trade_is_not_walled_in(enter: Enter) -> None:
    client = enter("officer")
    officer = get_user_model().objects.get(username="officer")
    officer.groups.add(Group.objects.get(name="Traduction – arabe"))

    assert client.get(edit_url("fr")).status_code == 200


def test_a_group_without_rights_is_no_trade(enter: Enter) -> None:
    client = enter("translator-ar")
    committee = Group.objects.create(name="Comité")
    get_user_model().objects.get(username="translator-ar").groups.add(committee)

    assert client.get(edit_url("fr")).status_code == 403


def test_who_loses_the_last_language_has_no_rights_left(enter: Enter) -> None:
    client = enter("translator-ar")
    Group.objects.get(name="Traduction – arabe").page_permissions.all().delete()
    LanguageRole.objects.all().delete()

    assert client.post(edit_url("ar"), {"title": "x"}).status_code == 302
    assert client.get(edit_url("fr")).url == reverse("wagtailadmin_home")


def test_two_languages_are_two_parts_of_the_house(enter: Enter) -> None:
    client = enter("reviewer")

    status = {code: client.get(edit_url(code)).status_code for code in ("fr", "en", "ar")}

    assert status == {"fr": 403, "en": 200, "ar": 200}


def test_a_stranger_is_asked_to_log_in(client: Client) -> None:
    response = client.get(edit_url("ar"))

    assert response.status_code == 302
    assert reverse("wagtailadmin_login") in response.url


def test_public_pages_do_not_know_who_reads_them(enter: Enter) -> None:
    reader = enter("translator-ar")
    response = reader.get(path_of("home.StandardPage", "fr"))

    assert response.status_code == 200
    assert response.cookies == {}
    assert "Cookie" not in response.headers.get("Vary", "")


@pytest.fixture
def unknown_address() -> Iterator[str]:
    """Add an address to the admin of which the wall knows nothing."""

    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("open")

    added = path("admin/brand-new/", view, name="brand_new")
    urls.urlpatterns.insert(0, added)
    clear_url_caches()
    yield "/admin/brand-new/"
    urls.urlpatterns.remove(added)
    clear_url_caches()


def test_an_address_that_nobody_thought_of_is_closed(
    enter: Enter, unknown_address: str, caplog: pytest.LogCaptureFixture
) -> None:
    status = {
        name: enter(name).get(unknown_address).status_code for name in ("officer", "reviewer")
    }

    assert status == {"officer": 200, "reviewer": 403}
    assert "no rule for brand_new" in caplog.text


def test_a_record_of_another_language_is_not_told_from_one_that_is_not_there(
    enter: Enter,
) -> None:
    client = enter("translator-ar")
    draft = reverse("wagtailadmin_pages:view_draft", args=[page("home.HomePage").pk])
    missing = reverse("wagtailadmin_pages:view_draft", args=[999_999])

    assert client.get(draft).status_code == client.get(missing).status_code == 403


def test_a_language_given_to_officers_does_not_wall_them_in(enter: Enter) -> None:
    officers = Group.objects.get(name=OFFICERS)
    arabic = Locale.objects.get(language_code="ar")
    LanguageRole.objects.create(group=officers, locale=arabic, kind="translator")
    client = enter("officer")

    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    assert client.get(edit_url("fr")).status_code == 200


@pytest.mark.parametrize("right", ["add_page", "publish_page", "bulk_delete_page"])
def test_nor_does_one_given_to_a_group_that_does_more_with_pages(enter: Enter, right: str) -> None:
    group = Group.objects.get(name="Traduction – arabe")
    permission = Permission.objects.get(codename=right, content_type__app_label="wagtailcore")
    group.page_permissions.create(page=page("home.HomePage", "ar"), permission=permission)

    client = enter("translator-ar")

    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_the_wall_asks_one_question(enter: Enter) -> None:
    enter("officer")
    officer = get_user_model().objects.get(username="officer")

    with CaptureQueriesContext(connection) as queries:
        walled = roles.is_walled(officer), roles.locales_of(officer), roles.is_walled(officer)

    assert walled == (False, set(), False)
    assert len(queries) == 1
