"""The accounts with which the demonstration can be tried, one for each role."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.users.models import UserProfile

from academy_site.editorial.groups import create_groups
from academy_site.editorial.roles import OFFICERS, reviewer_groups, translator_group


@dataclass(frozen=True)
class DemoAccount:
    """One account: its user name, groups, and the language in which it sees the admin."""

    name: str
    groups: tuple[str, ...]
    language: str
    superuser: bool = False


ACCOUNTS = (
    DemoAccount("admin", (), "fr", superuser=True),
    DemoAccount("officer", (OFFICERS,), "fr"),
    DemoAccount("translator-en", (translator_group("en"),), "en"),
    DemoAccount("translator-ar", (translator_group("ar"),), "ar"),
    DemoAccount("reviewer", reviewer_groups(), "fr"),
)


@transaction.atomic
def refresh_accounts(password: str | None = None) -> dict[str, str]:
    """Make the demo accounts, give each a new password (or ``password``), and return them by name.

    Only hashes are stored, so a password that is to be shown has to be a new one. Groups and
    language are set when an account is made and left alone afterwards. The groups are made if one
    is missing: ``load_demo`` and ``start_groups`` give them what they lack.
    """
    wanted = {name for account in ACCOUNTS for name in account.groups}
    if Group.objects.filter(name__in=wanted).count() < len(wanted):
        create_groups()
    return {account.name: _refresh(account, password) for account in ACCOUNTS}


def _refresh(account: DemoAccount, password: str | None) -> str:
    password = password or secrets.token_urlsafe(12)
    user, created = get_user_model().objects.get_or_create(
        username=account.name,
        defaults={
            "email": f"{account.name}@example.org",
            "is_superuser": account.superuser,
            "is_staff": account.superuser,
        },
    )
    user.set_password(password)
    user.save(update_fields=["password"])
    if created:
        user.groups.set(Group.objects.filter(name__in=account.groups))
        UserProfile.objects.update_or_create(
            user=user, defaults={"preferred_language": account.language}
        )
    return password
