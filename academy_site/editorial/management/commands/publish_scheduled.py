"""Wagtail's command of the same name, of which one failure ends the run, in this one's place."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError
from wagtail.management.commands import publish_scheduled

from academy_site.editorial.schedule.running import expire_due, publish_due


class Command(publish_scheduled.Command):
    help = "Publish and take offline what is to be at its hour; to be run every few minutes"

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        failed = [*expire_due(), *publish_due()]
        if failed:
            raise CommandError("\n".join(failed))
