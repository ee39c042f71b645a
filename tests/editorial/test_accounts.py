"""The demo's accounts and their passwords."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command
from django.test import override_settings

from academy_site.demo.accounts import ACCOUNTS, refresh_accounts

pytestmark = pytest.mark.django_db


def test_every_printed_password_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)
    call_command("demo_accounts", stdout=(output := StringIO()))

    rows = [line.split() for line in output.getvalue().splitlines() if line.startswith("  ")]
    passwords = {row[0]: row[1] for row in rows if row[0] != "Accounts"}

    assert set(passwords) == {account.name for account in ACCOUNTS}
    assert len(set(passwords.values())) == len(ACCOUNTS)
    assert all(authenticate(username=name, password=word) for name, word in passwords.items())


def test_running_again_gives_new_passwords_and_keeps_the_rest() -> None:
    first = refresh_accounts()
    officer = get_user_model().objects.get(username="officer")
    officer.groups.clear()

    second = refresh_accounts()

    assert first["officer"] != second["officer"]
    assert not authenticate(username="officer", password=first["officer"])
    assert not officer.groups.exists()


def test_one_password_for_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEMO_PASSWORD", "given")
    call_command("demo_accounts", stdout=StringIO())

    assert authenticate(username="translator-ar", password="given")


def test_a_public_site_gets_no_demo_accounts() -> None:
    with (
        override_settings(SITE_URL="https://www.example.org"),
        pytest.raises(CommandError, match="--force"),
    ):
        call_command("demo_accounts", stdout=StringIO())

    assert not get_user_model().objects.filter(username="officer").exists()


def test_each_sees_the_admin_in_their_language() -> None:
    refresh_accounts()

    languages = {
        user.username: user.wagtail_userprofile.preferred_language
        for user in get_user_model().objects.filter(username__in=[a.name for a in ACCOUNTS])
    }

    assert languages == {account.name: account.language for account in ACCOUNTS}
