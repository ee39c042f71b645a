"""The check of the sources of news, for cron to call every day."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand, CommandParser

from news.health.asking import public_asker
from news.health.rounds import MOST, run
from news.health.tasks import check_sources


class Command(BaseCommand):
    help = "Ask whether the sources of published news are still there; to be run every day"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--most", type=int, default=MOST, help="how many addresses at most")
        parser.add_argument(
            "--in-background",
            action="store_true",
            help="leave it to the workers of django-tasks, where there are any",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["in_background"]:
            check_sources.enqueue(options["most"])
            return
        report = run(public_asker(), most=options["most"])
        if options["verbosity"] or report.died:
            self.stdout.write(f"{report.asked} sources asked, {report.died} newly found dead")
