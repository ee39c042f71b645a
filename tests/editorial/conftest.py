"""People at work in the editors' house."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.users.models import UserProfile

from academy_site.demo.accounts import refresh_accounts
from sessions.models import SittingPage

Enter = Callable[..., Client]


@pytest.fixture
def enter(db: None) -> Enter:
    """Return a function that lets a demo account in, its admin in a language of choice."""
    refresh_accounts("password")

    def come_in(name: str, language: str | None = None) -> Client:
        user = get_user_model().objects.get(username=name)
        if language:
            UserProfile.objects.filter(user=user).update(preferred_language=language)
        client = Client()
        client.force_login(user)
        return client

    return come_in


@pytest.fixture
def officer(enter: Enter) -> Client:
    """A communications officer, in the admin."""
    return enter("officer")


@pytest.fixture
def sitting(db: None) -> SittingPage:
    """The French sitting whose slots have talks, on the session's second day."""
    return SittingPage.objects.filter(
        locale__language_code="fr", kind="sitting", date="2026-05-20"
    ).earliest("start")
