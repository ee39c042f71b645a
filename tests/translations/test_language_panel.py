"""Granting languages in the form of a group."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from academy_site.translations.models import LanguageRole
from tests.editorial.conftest import Enter, enter

__all__ = ["enter"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(db: None) -> Group:
    return Group.objects.create(name="Traduction – essai")


@pytest.fixture
def admin(enter: Enter) -> Client:
    return enter("admin", "en")


def rows(*granted: tuple[str, str], initial: int = 0, deleted: tuple[int, ...] = ()) -> Any:
    """Return what the panel sends: a language's code and a role in each row."""
    sent: dict[str, Any] = {
        "language_roles-TOTAL_FORMS": len(granted),
        "language_roles-INITIAL_FORMS": initial,
    }
    for number, (code, kind) in enumerate(granted):
        locale = Locale.objects.filter(language_code=code).first()
        sent[f"language_roles-{number}-locale"] = locale.pk if locale else ""
        sent[f"language_roles-{number}-kind"] = kind
        if number in deleted:
            sent[f"language_roles-{number}-DELETE"] = "1"
    return sent


def send(admin: Client, group: Group, sent: dict[str, Any]) -> Any:
    panels = ("page", "collection", "image", "document")
    others = {
        f"{name}_permissions-{field}_FORMS": 0 for name in panels for field in ("TOTAL", "INITIAL")
    }
    url = reverse("wagtailusers_groups:edit", args=[group.pk])
    page = admin.get(url)
    for panel in page.context["permission_panels"]:
        if hasattr(panel, "management_form"):
            others.setdefault(f"{panel.prefix}-TOTAL_FORMS", 0)
            others.setdefault(f"{panel.prefix}-INITIAL_FORMS", 0)
    return admin.post(url, {"name": group.name, "permissions": [], **others, **sent})


def granted(group: Group) -> set[tuple[str, str]]:
    return set(group.language_roles.values_list("locale__language_code", "kind"))


def test_languages_are_granted(admin: Client, group: Group) -> None:
    response = send(admin, group, rows(("ar", "translator"), ("en", "reviewer")))

    assert response.status_code == 302
    assert granted(group) == {("ar", "translator"), ("en", "reviewer")}


def test_one_is_changed_one_taken_and_one_kept(admin: Client, group: Group) -> None:
    send(admin, group, rows(("ar", "translator"), ("en", "reviewer"), ("en", "translator")))
    kept = group.language_roles.get(kind="translator", locale__language_code="en").pk

    response = send(
        admin,
        group,
        rows(
            ("ar", "reviewer"), ("en", "reviewer"), ("en", "translator"), initial=3, deleted=(1,)
        ),
    )  # fmt: skip

    assert response.status_code == 302
    assert granted(group) == {("ar", "reviewer"), ("en", "translator")}
    assert group.language_roles.filter(pk=kept).exists()


def test_the_form_shows_what_is_granted(admin: Client, group: Group) -> None:
    arabic = Locale.objects.get(language_code="ar")
    LanguageRole.objects.create(group=group, locale=arabic, kind="reviewer")

    page = admin.get(reverse("wagtailusers_groups:edit", args=[group.pk])).content.decode()

    assert 'name="language_roles-0-locale"' in page
    assert f'<option value="{arabic.pk}" selected>' in page
    assert '<option value="reviewer" selected>' in page
    # A new row is made from this by Wagtail's own script.
    assert 'name="language_roles-__prefix__-kind"' in page


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ([("ar", "reviewer"), ("ar", "reviewer")], "once only"),
        ([("fr", "translator")], "Select a valid choice"),
        ([("ar", "owner")], "Select a valid choice"),
        ([("", "translator")], "This field is required"),
    ],
)
def test_what_makes_no_sense_is_refused(
    admin: Client, group: Group, sent: list[tuple[str, str]], said: str
) -> None:
    response = send(admin, group, rows(*sent))

    assert response.status_code == 200
    assert said in response.content.decode()
    assert granted(group) == set()


def test_a_new_group_can_be_given_a_language(admin: Client) -> None:
    url = reverse("wagtailusers_groups:add")
    others = {
        f"{panel.prefix}-{field}_FORMS": 0
        for panel in admin.get(url).context["permission_panels"]
        if hasattr(panel, "management_form")
        for field in ("TOTAL", "INITIAL")
    }

    response = admin.post(url, {"name": "Essai", **others, **rows(("ar", "translator"))})

    assert response.status_code == 302
    assert granted(Group.objects.get(name="Essai")) == {("ar", "translator")}


@pytest.mark.parametrize("account", ["officer", "translator-ar", "reviewer"])
def test_nobody_grants_themselves_a_language(enter: Enter, account: str, group: Group) -> None:
    url = reverse("wagtailusers_groups:edit", args=[group.pk])

    response = enter(account).post(url, {"name": group.name, **rows(("ar", "reviewer"))})

    assert response.status_code in (302, 403)
    assert granted(group) == set()
