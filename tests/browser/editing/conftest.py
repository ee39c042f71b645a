"""The editors' house, entered with a real browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import Page as Tab
from wagtail.models import Page
from wagtail.users.models import UserProfile

from academy_site.demo.accounts import refresh_accounts
from tests.browser.conftest import Open

PASSWORD = "of this test alone"
PATIENCE = 30_000  # milliseconds: the first page of the admin loads a megabyte of scripts

Enter = Callable[..., Tab]


@pytest.fixture
def enter(open_page: Open, address: str) -> Enter:
    """Return a function that opens an address of the admin as a demo account, in a language."""
    refresh_accounts(PASSWORD)

    def come_in(name: str, where: str, language: str = "fr", before: Callable | None = None) -> Tab:
        user = get_user_model().objects.get(username=name)
        UserProfile.objects.filter(user=user).update(preferred_language=language)
        client = Client()
        client.force_login(user)
        ticket = client.cookies[settings.SESSION_COOKIE_NAME].value

        def prepare(tab: Tab) -> None:
            tab.context.add_cookies(
                [{"name": settings.SESSION_COOKIE_NAME, "value": ticket, "url": address}]
            )
            tab.context.set_default_timeout(PATIENCE)
            if before:
                before(tab)

        return open_page(where, before=prepare)

    return come_in


def edit(edited: Page) -> str:
    """Return the address of a page's editor."""
    return reverse("wagtailadmin_pages:edit", args=[edited.pk])


def said(text: str, language: str, **particulars: Any) -> str:
    """Return a text of the interface in a language."""
    with translation.override(language):
        return gettext(text) % particulars


def settle(tab: Tab) -> None:
    """Wait until the editor has loaded, or has saved of itself what was typed."""
    tab.wait_for_load_state("networkidle")
