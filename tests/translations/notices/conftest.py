"""The demo's people, one job of theirs, and a mail server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from academy_site.demo.accounts import refresh_accounts
from academy_site.translations.models import Letter, Notice, NoticePreference, TranslationJob
from tests import post_office
from tests.demo_pages import page

# A Tuesday morning; digests and reminders go out from seven on.
MORNING = datetime(2026, 3, 10, 9, 0, tzinfo=ZoneInfo("Africa/Casablanca"))


class People:
    """The demo accounts by name, and their choices."""

    def __getitem__(self, name: str) -> Any:
        return get_user_model().objects.get(username=name)

    def add(self, name: str, group: str, language: str = "") -> Any:
        """Add somebody to a group of the house."""
        user = get_user_model().objects.create(username=name, email=f"{name}@example.org")
        user.groups.add(Group.objects.get(name=group))
        UserProfile.objects.create(user=user, preferred_language=language)
        return user

    def choose(self, name: str, pace: str) -> None:
        """Choose how often somebody gets mail."""
        NoticePreference.objects.update_or_create(user=self[name], defaults={"pace": pace})

    def speak(self, name: str, language: str) -> None:
        """Choose somebody's language in the admin."""
        UserProfile.objects.filter(user=self[name]).update(preferred_language=language)


@pytest.fixture
def people(db: None) -> People:
    refresh_accounts("password")
    Notice.objects.all().delete()
    Letter.objects.all().delete()
    return People()


@pytest.fixture
def job(people: People) -> TranslationJob:
    """The Arabic version of the first sitting, in the hands of its translator."""
    return job_of("plenary.SittingPage", "ar", people["translator-ar"])


def job_of(label: str, language: str, assignee: Any = None) -> TranslationJob:
    """Return the job of a page of the demo in a language."""
    found = TranslationJob.objects.get(
        translation__source__object_id=page(label).translation_key,
        translation__target_locale__language_code=language,
    )
    found.assignee = assignee
    found.assigned_at = MORNING - timedelta(days=30) if assignee else None
    found.state, found.due = "in_progress", None
    found.save()
    return found


@pytest.fixture
def post(settings: Any) -> post_office.PostOffice:
    """The mail server, open and empty."""
    settings.EMAIL_BACKEND = "tests.post_office.Backend"
    post_office.OFFICE.__init__()
    return post_office.OFFICE


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """The time, standing at nine in the morning until it is moved."""
    with time_machine.travel(MORNING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def told(people: People) -> Callable[[], dict[str, list[str]]]:
    """Return a function that says who was told what."""

    def read() -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, kind in Notice.objects.order_by("pk").values_list("recipient__username", "kind"):
            found.setdefault(name, []).append(kind)
        return found

    return read
