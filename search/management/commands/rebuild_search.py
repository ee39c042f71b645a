from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand

from search.rebuilding import rebuild_all


class Command(BaseCommand):
    """Rebuild the search index with all that belongs to it."""

    help = "Rebuild the search index, the texts for excerpts, the words for corrections, the places"

    def handle(self, *args: Any, verbosity: int = 1, **options: Any) -> None:
        texts = rebuild_all(verbosity=max(verbosity - 1, 0))
        self.stdout.write(f"The search index is up to date; {texts} pages have a text.")
