"""Makes the demo accounts and prints their passwords."""

from __future__ import annotations

import os
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from academy_site.demo.accounts import ACCOUNTS, refresh_accounts

LOCAL = ("http://localhost", "http://127.0.0.1", "http://[::1]")


class Command(BaseCommand):
    """``manage.py demo_accounts``: one account a role, each time with new passwords.

    DEMO_PASSWORD gives them all the same one, for scripts.
    """

    help = "Make the demo accounts and print a new password for each (DEMO_PASSWORD sets it)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--force", action="store_true", help="also on a site that is not on this machine"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.SITE_URL.startswith(LOCAL) and not options["force"]:
            raise CommandError(
                f"{settings.SITE_URL} is not on this machine: demo accounts would open it to "
                "whoever knows their names. Use --force if that is meant."
            )
        passwords = refresh_accounts(os.environ.get("DEMO_PASSWORD") or None)
        width = max(len(account.name) for account in ACCOUNTS)
        self.stdout.write(f"\n  Accounts for {settings.SITE_URL}/admin/\n")
        for account in ACCOUNTS:
            roles = ", ".join(account.groups) or "superuser"
            self.stdout.write(f"  {account.name:<{width}}  {passwords[account.name]:<16}  {roles}")
        self.stdout.write("")
