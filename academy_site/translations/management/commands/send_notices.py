"""The post of the translations' notices, for cron to call every hour."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand

from academy_site.translations.notices.delivering import run


class Command(BaseCommand):
    help = "Send reminders, digests and what could not be sent before; to be run every hour"

    def handle(self, *args: Any, **options: Any) -> None:
        report = run()
        if options["verbosity"] or report.failed:
            self.stdout.write(
                f"{report.sent} letters sent, {report.failed} failed and to be tried again, "
                f"{report.waiting} notices waiting for their digest"
            )
