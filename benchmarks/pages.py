"""Measures what each page type costs: bytes, queries, CPU time, and its ratio to an empty view."""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("fr", "en", "ar")


def main() -> None:
    """Print the table for the demo database of the development settings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "academy_site.settings.dev")
    import django

    django.setup()
    from django.http import HttpResponse
    from django.test import Client
    from django.urls import path

    from academy_site import urls

    urls.urlpatterns.insert(0, path("hello/", lambda request: HttpResponse("hello, world\n")))
    client = Client(SERVER_NAME="localhost")
    reference = cpu(lambda: client.get("/hello/"), rounds)
    print(f"H (empty view behind the same middleware): {reference * 1000:.2f} ms CPU\n")
    print("| page | language | HTML B | gzip B | queries | CPU ms | H |")
    print("|---|---|---|---|---|---|---|")
    for name, addresses in page_types().items():
        for language, address in addresses.items():
            print(row(client, name, language, address, rounds, reference))


def page_types() -> dict[str, dict[str, str]]:
    """Return one public address of every page type and language of the demo."""
    from wagtail.models import Page

    from academy_site.base.addresses import public_path

    found: dict[str, dict[str, str]] = {}
    for page in Page.objects.live().filter(depth__gt=1).select_related("locale", "content_type"):
        language = page.locale.language_code
        address = public_path(language, page.url_path)
        found.setdefault(page.content_type.model, {}).setdefault(language, address)
    people = found["speakerspage"]
    found["person"] = {code: f"{people[code]}amine-khalil/" for code in LANGUAGES}
    found["search"] = {code: f"/{code}/search/?q=batteries" for code in LANGUAGES}
    found["404"] = {code: f"/{code}/there-is-no-such-page/" for code in LANGUAGES}
    return found


def row(
    client: object, name: str, language: str, address: str, rounds: int, reference: float
) -> str:
    """Measure one address, warm, and return its line of the table."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        body = client.get(address).content
    asked = len(queries)  # counted now: the next request empties the log
    spent = cpu(lambda: client.get(address), rounds)
    return (
        f"| {name} | {language} | {len(body):,} | {len(gzip.compress(body, 6)):,} "
        f"| {asked} | {spent * 1000:.1f} | {spent / reference:.1f} |"
    )


def cpu(act: Callable[[], object], rounds: int) -> float:
    """Return the median CPU time of ``act`` in seconds, after one warm-up."""
    act()
    spent = []
    for _ in range(rounds):
        began = time.process_time()
        act()
        spent.append(time.process_time() - began)
    return statistics.median(spent)


if __name__ == "__main__":
    main()
