"""Who may do what in the editors' house."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import (
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
)

from academy_site.editorial.groups import create_groups
from academy_site.editorial.roles import ROLES
from academy_site.translations.models import LanguageRole
from home.models import HomePage
from sessions.models import SittingPage
from tests.editorial.conftest import Enter

pytestmark = pytest.mark.django_db

# account: (language, page actions)
MAY = {
    "officer": {"fr": {"add", "edit", "publish", "lock"}},
    "translator-en": {"en": {"edit"}},
    "translator-ar": {"ar": {"edit"}},
    # Their approval publishes; they need no right to publish for it.
    "reviewer": {"en": {"edit", "lock"}, "ar": {"edit", "lock"}},
}


@pytest.mark.parametrize("account", MAY)
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_pages(enter: Enter, account: str, language: str) -> None:
    enter(account)
    user = get_user_model().objects.get(username=account)
    home = HomePage.objects.get(locale__language_code=language)

    tester = home.get_children().first().permissions_for_user(user)

    actions = {
        "add": tester.can_add_subpage(),
        "edit": tester.can_edit(),
        "publish": tester.can_publish(),
        "lock": tester.can_lock(),
    }
    assert {name for name, allowed in actions.items() if allowed} == MAY[account].get(
        language, set()
    )


@pytest.mark.parametrize(
    ("account", "permission", "expected"),
    [
        ("officer", "people.add_person", True),
        ("officer", "people.change_organisation", True),
        ("officer", "plenary.add_room", True),
        ("officer", "news.add_keyword", True),
        ("officer", "people.delete_person", False),
        ("officer", "auth.change_user", False),
        ("officer", "wagtail_localize.submit_translation", True),
        ("officer", "digest.change_reader", True),
        ("officer", "digest.delete_reader", True),
        ("translator-ar", "digest.change_reader", False),
        ("reviewer", "digest.change_reader", False),
        ("translator-ar", "people.change_person", False),
        ("translator-ar", "wagtail_localize.submit_translation", False),
        ("reviewer", "wagtail_localize.submit_translation", False),
    ],
)
def test_permissions(enter: Enter, account: str, permission: str, expected: bool) -> None:
    enter(account)

    assert get_user_model().objects.get(username=account).has_perm(permission) is expected


def test_administrators_may_do_everything_without_being_superusers(enter: Enter) -> None:
    enter("admin")
    user = get_user_model().objects.create_user("chief")
    user.groups.add(Group.objects.get(name="Administration"))
    page = SittingPage.objects.filter(locale__language_code="ar").first()

    assert user.has_perms(["auth.add_user", "people.delete_person", "wagtailadmin.access_admin"])
    assert user.has_perms([f"digest.{act}_reader" for act in ("add", "change", "delete")])
    assert page.permissions_for_user(user).can_publish()


def test_an_arabic_translator_meets_no_other_language(enter: Enter) -> None:
    client = enter("translator-ar")
    status = {
        page.locale.language_code: client.get(
            reverse("wagtailadmin_pages:edit", args=[page.pk])
        ).status_code
        for page in SittingPage.objects.filter(date="2026-05-19").select_related("locale")
    }

    assert status == {"fr": 403, "en": 403, "ar": 200}


@pytest.mark.parametrize(
    ("account", "languages"),
    [
        ("officer", set()),
        ("translator-en", {("en", "translator")}),
        ("translator-ar", {("ar", "translator")}),
        ("reviewer", {("en", "reviewer"), ("ar", "reviewer")}),
    ],
)
def test_languages(enter: Enter, account: str, languages: set[tuple[str, str]]) -> None:
    enter(account)

    granted = LanguageRole.objects.filter(group__user__username=account)

    assert set(granted.values_list("locale__language_code", "kind")) == languages


def test_making_the_groups_again_adds_nothing(enter: Enter) -> None:
    enter("admin")

    def count() -> list[int]:
        return [
            model.objects.count()
            for model in (Group, GroupPagePermission, GroupCollectionPermission, LanguageRole)
        ]

    before = count()

    assert create_groups() == []
    assert count() == before


def test_stock_groups_go_and_those_in_use_stay(enter: Enter) -> None:
    used = Group.objects.get_or_create(name="Editors")[0]
    used.user_set.add(get_user_model().objects.create_user("somebody"))

    create_groups()

    assert set(Group.objects.values_list("name", flat=True)) == {
        "Editors",
        *(role.group for role in ROLES),
    }
    assert not Workflow.objects.exists()
    assert not GroupApprovalTask.objects.exists()


def test_a_language_without_a_home_is_named() -> None:
    HomePage.objects.get(locale__language_code="en").delete()

    assert create_groups() == ["Traduction – anglais", "Relecture – anglais"]
    assert Page.objects.exists()
