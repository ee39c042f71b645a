"""Whose page it is while it is locked."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Page

from academy_site.people.models import Person
from academy_site.translations.wall.locks import is_locked_for
from tests.demo_pages import sitting

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(db: None) -> tuple[Any, Any]:
    create = get_user_model().objects.create_user
    return create("first"), create("second", is_superuser=True)


def locked_by(user: Any) -> Page:
    page = sitting("ar")
    page.locked, page.locked_by, page.locked_at = True, user, timezone.now()
    page.save(clean=False)
    return page


def test_a_page_that_nobody_locked(people: tuple[Any, Any]) -> None:
    assert [is_locked_for(user, sitting("ar")) for user in people] == [False, False]


def test_a_lock_holds_for_all_but_whoever_set_it(people: tuple[Any, Any]) -> None:
    first, second = people

    page = locked_by(first)

    assert not is_locked_for(first, page)
    assert is_locked_for(second, page)


def test_what_cannot_be_locked_is_not(people: tuple[Any, Any]) -> None:
    assert not is_locked_for(people[0], Person.objects.first())
