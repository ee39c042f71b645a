from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from academy_site.editorial.groups import create_groups
from academy_site.editorial.roles import ROLES


class Command(BaseCommand):
    """Make the groups of the editors' house; running it again only adds what is missing."""

    help = "Make the groups of the editors' house; running it again only adds what is missing."

    def handle(self, *args: Any, **options: Any) -> None:
        homeless = create_groups()
        if options["verbosity"]:
            for role in ROLES:
                self.stdout.write(role.group)
        for group in homeless:
            self.stderr.write(
                f"{group}: this language has no home page yet. "
                "Create it, then run start_groups again."
            )
