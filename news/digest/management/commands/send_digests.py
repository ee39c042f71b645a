"""The post of the digests, for cron to call every few minutes."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand

from news.digest.mail.delivering import run, waiting


class Command(BaseCommand):
    help = "Send the letters of digests that wait; to be run every few minutes"

    def handle(self, *args: Any, **options: Any) -> None:
        report = run()
        if options["verbosity"] or report.failed or report.down:
            self.stdout.write(
                f"{report.sent} letters sent, {report.failed} failed, {waiting()} waiting"
                f"{'; the mail server cannot be reached' if report.down else ''}"
            )
