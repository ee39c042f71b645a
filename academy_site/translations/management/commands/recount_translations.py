from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from academy_site.translations.counting import recount_all


class Command(BaseCommand):
    """Counts every translation anew and says which counts were wrong; none should ever be."""

    help = "Count every translation anew, and report and correct the counts that were wrong."

    def handle(self, *args: Any, **options: Any) -> None:
        wrong = recount_all(self.stdout.write)
        self.stdout.write(f"{wrong} corrected")
