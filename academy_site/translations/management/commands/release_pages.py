from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from academy_site.translations.releasing import release_due


class Command(BaseCommand):
    """Publishes the pages held for all languages whose date has come and whose words are ready."""

    help = "Publish what is held until a date, in all languages at once; run it every few minutes."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{release_due(self.stderr.write)} published")
