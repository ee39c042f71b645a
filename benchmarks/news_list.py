"""What the news cost at 10, 1,000 and 20,000 articles a language, as ratios to the smallest.

    .venv/bin/python benchmarks/news_list.py [--rounds 30]     # also with DATABASE_URL=postgres://…

Works on the demo database of ``make run``, in a transaction that it rolls back. CPU milliseconds of
one process and queries, warm; half the articles share one topic and keyword, a few another.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "academy_site.settings.dev")
SIZES = (10, 1_000, 20_000)
LANGUAGES = ("fr", "en", "ar")
TOGETHER = 20


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=30)
    rounds = parser.parse_args().rounds
    import django

    django.setup()
    from django.db import connection, transaction

    results: dict[str, list[tuple[int, float]]] = {}
    with transaction.atomic():
        made = 0
        for size in SIZES:
            # As a site grows: an article, then its translations.
            while made < size:
                end = min(made + TOGETHER, size)
                for language in LANGUAGES:
                    fill(language, made, end)
                made = end
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE" if connection.vendor == "postgresql" else "SELECT 1")
            for name, path in addresses().items():
                results.setdefault(name, []).append(measure(path, rounds))
        transaction.set_rollback(True)
    print(f"{connection.vendor}: queries, CPU ms (median of {rounds}), ratio to {SIZES[0]}")
    print(f"{'':28}" + "".join(f"{size:>20,}" for size in SIZES))
    for name, row in results.items():
        cells = (f"{count:>6} {ms:6.1f} {ms / row[0][1]:5.2f}x" for count, ms in row)
        print(f"{name:28}" + "".join(cells))


def fill(language: str, start: int, end: int) -> None:
    """Add articles number ``start`` to ``end``, one a day and a third into the past."""
    from wagtail.models import Locale, Page

    from news.models import Keyword, NewsIndexPage, NewsPage, Topic

    locale = Locale.objects.get(language_code=language)
    index = NewsIndexPage.objects.get(locale=locale)
    names = {"name_fr": "Mesure"}
    common, rare = (
        (Topic.objects.get_or_create(slug=f"bench-{kind}", defaults=names)[0],
         Keyword.objects.get_or_create(slug=f"bench-{kind}", defaults=names)[0])
        for kind in ("common", "rare")
    )  # fmt: skip
    kind = NewsPage(title="", slug="").content_type
    pages = Page.objects.bulk_create(
        [
            Page(
                title=f"Article {n}", draft_title=f"Article {n}", slug=f"bench-{n}", locale=locale,
                content_type=kind, live=True, translation_key=uuid4(), depth=index.depth + 1,
                path=Page._get_path(index.path, index.depth + 1, index.numchild + n - start + 1),
                url_path=f"{index.url_path}bench-{n}/",
            )
            for n in range(start, end)
        ],
        batch_size=500,
    )  # fmt: skip
    Page.objects.filter(pk=index.pk).update(numchild=index.numchild + end - start)
    for n, page in enumerate(pages, start):
        subject = rare if n % 1000 == 5 else common if n % 2 else (None, None)
        article = NewsPage(
            page_ptr=page, lead="Une phrase.", topic=subject[0],
            date=date(2026, 5, 1) - timedelta(days=n * 3 // 4 % 7300),
        )  # fmt: skip
        article.__dict__.update({k: v for k, v in page.__dict__.items() if k != "_state"})
        article.save_base(raw=True)
        if subject[1]:
            NewsPage.keywords.through.objects.create(newspage_id=page.pk, keyword=subject[1])


def addresses() -> dict[str, str]:
    """Return what is asked for, at the present size."""
    from academy_site.base.addresses import public_path
    from news.models import NewsIndexPage
    from news.positions import OLDEST_FIRST, Position
    from news.selection import articles

    index = public_path("ar", NewsIndexPage.objects.get(locale__language_code="ar").url_path)
    rows = list(articles("ar").order_by(*OLDEST_FIRST).values_list("date", "pk", "url_path")[5:13])
    deep = Position(*rows[-1][:2])
    return {
        "first leaf": index,
        "last leaf": f"{index}?page={deep}",
        "a year": f"{index}?year=2026",
        "a month": f"{index}?year=2026&month=4",
        "a common topic": f"{index}?topic=bench-common",
        "a rare topic": f"{index}?topic=bench-rare",
        "a common keyword": f"{index}?keyword=bench-common",
        "a rare keyword": f"{index}?keyword=bench-rare",
        "an old article": public_path("ar", rows[0][2]),
        "the Atom feed": f"{index}feed/atom/",
        "the home page": "/ar/",
    }


def measure(path: str, rounds: int) -> tuple[int, float]:
    """Return the queries and the median CPU milliseconds of a request, warm."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(SERVER_NAME="localhost")
    client.get(path)
    # A full log counts no further.
    connection.queries_log.clear()
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    count = len(captured)
    if response.status_code != 200:
        raise SystemExit(f"{path} answers {response.status_code}")
    times = []
    for _round in range(rounds):
        start = time.process_time()
        client.get(path)
        times.append(1000 * (time.process_time() - start))
    return count, statistics.median(times)


if __name__ == "__main__":
    main()
