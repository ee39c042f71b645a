"""Loads the demonstration content."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from academy_site.demo.content import ContentError
from academy_site.demo.loader import load


class Command(BaseCommand):
    """``manage.py load_demo``: adds what is missing; ``--replace`` resets what was edited."""

    help = "Load the session of 2026 in three languages. What exists is left as it is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--replace", action="store_true", help="reset existing pages too")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            load(lambda title: self.stdout.write(f"  {title}"), replace=options["replace"])
        except ContentError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(self.style.SUCCESS("The demonstration is loaded."))
