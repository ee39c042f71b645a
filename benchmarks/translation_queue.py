"""Measures the translation queue at 10, 1,000 and 10,000 translations: queries and time.

Every figure is also a ratio to the list of 10 in the same run. Stock wagtail-localize's report is
measured beside it, at 10 and 1,000. All rows are made in one transaction that is rolled back.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SIZES = (10, 1_000, 10_000)
STOCK_SIZES = SIZES[:2]
ACCOUNTS = ("translator-ar", "reviewer", "officer", "admin")
LISTS = {
    "queue": "/admin/translations/",
    "sorted by progress": "/admin/translations/?ordering=-progress",
    "search": "/admin/translations/?q=batterie",
    "filters": "/admin/translations/?due=overdue&assignee=nobody&state=to_check",
    "second page": "/admin/translations/?p=2",
    "matrix": "/admin/translations/matrix/",
}


class RolledBackError(Exception):
    """Ends the run, so that nothing of it stays."""


def main() -> None:
    """Print the tables for the database of the settings; the demo has to be loaded."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "academy_site.settings.dev")
    import django

    django.setup()
    from django.db import connection, transaction

    print(f"Database: {connection.vendor}\n")
    try:
        with transaction.atomic():
            run(rounds)
            raise RolledBackError
    except RolledBackError:
        pass


def run(rounds: int) -> None:
    from many_translations import crowd
    from wagtail_localize.models import Translation

    from academy_site.translations.models import TranslationJob

    Translation.objects.all().delete()
    first: dict[str, float] = {}
    print("| translations | list | account | queries | ms | × its own at 10 |")
    print("|---|---|---|---|---|---|")
    for size in SIZES:
        crowd(size - TranslationJob.objects.count())
        for name, url in LISTS.items():
            for account in ACCOUNTS if name == "queue" else ("officer",):
                line(size, name, account, url, first, rounds)
        if size in STOCK_SIZES:
            stock(size, first, rounds)


def line(
    size: int, name: str, account: str, url: str, first: dict[str, float], rounds: int
) -> None:
    """Measure one list as one person and print it."""
    client = client_of(account)
    spent = seconds(lambda: client.get(url), rounds)
    row(size, name, account, queries_of(lambda: client.get(url)), spent, first)


def stock(size: int, first: dict[str, float], rounds: int) -> None:
    """Measure the report that the queue replaces, by its class: its address leads to the queue."""
    from django.contrib.auth import get_user_model
    from django.test import RequestFactory
    from wagtail_localize.views.report import TranslationsReportView

    request = RequestFactory(SERVER_NAME="localhost").get("/admin/localize/reports/translations/")
    request.user = get_user_model().objects.get(username="admin")

    def read() -> Any:
        return TranslationsReportView.as_view(results_only=True)(request).render()

    spent = seconds(read, rounds)
    row(size, "stock report, rows alone", "admin", queries_of(read), spent, first)


def row(
    size: int, name: str, account: str, queries: int, spent: float, first: dict[str, float]
) -> None:
    key = f"{name} {account}"
    ratio = spent / first.setdefault(key, spent)
    print(f"| {size:,} | {name} | {account} | {queries} | {spent * 1000:.0f} | {ratio:.2f} |")


def client_of(account: str) -> Any:
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client(SERVER_NAME="localhost")
    client.force_login(get_user_model().objects.get(username=account))
    return client


def queries_of(act: Callable[[], Any]) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        act()
    return len(queries)


def seconds(act: Callable[[], Any], rounds: int) -> float:
    """Return the median time of ``act``, the database's work included, after one warm-up."""
    act()
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        spent.append(time.perf_counter() - began)
    return statistics.median(spent)


if __name__ == "__main__":
    main()
