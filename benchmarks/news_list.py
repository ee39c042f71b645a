"""What the news cost at 10, 1,000 and 20,000 articles a language, as ratios to the smallest.

    .venv/bin/python benchmarks/news_list.py [--rounds 30]     # also with DATABASE_URL=postgres://…

Works on a copy of the demo database of ``make run``, which it drops. Queries, and milliseconds of
work with PostgreSQL's part, warm; half the articles share one topic and keyword, a few another.
Every other kind of page is asked for as well: articles that it does not show cost it nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date, timedelta
from pathlib import Path

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
    from django.db import connection

    from benchmarks.copies import copy_of_database, settle

    results: dict[str, list[tuple[int, float]]] = {}
    with copy_of_database("news"):
        made = 0
        for size in SIZES:
            # As a site grows: an article, then its translations.
            while made < size:
                end = min(made + TOGETHER, size)
                for language in LANGUAGES:
                    fill(language, made, end)
                made = end
            settle()
            for name, path in addresses().items():
                results.setdefault(name, []).append(measure(path, rounds))
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{connection.vendor}: queries, ms of work (median of {rounds}), ratio; load {load}\n")
    print("| |" + "".join(f" {size:,} | | |" for size in SIZES))
    print("|---" * (1 + 3 * len(SIZES)) + "|")
    for name, row in results.items():
        cells = (f"{count} | {ms:.1f} | {ms / row[0][1]:.2f} |" for count, ms in row)
        print(f"| {name} | " + " ".join(cells))


def fill(language: str, start: int, end: int) -> None:
    """Add articles number ``start`` to ``end``, one a day and a third into the past."""
    from benchmarks.many_pages import add
    from news.models import Keyword, NewsPage, Topic

    names = {"name_fr": "Mesure"}
    common, rare = (
        (Topic.objects.get_or_create(slug=f"bench-{kind}", defaults=names)[0],
         Keyword.objects.get_or_create(slug=f"bench-{kind}", defaults=names)[0])
        for kind in ("common", "rare")
    )  # fmt: skip
    subjects = {
        n: rare if n % 1000 == 5 else common if n % 2 else (None, None) for n in range(start, end)
    }
    articles = {
        n: NewsPage(
            title=f"Article {n}", slug=f"bench-{n}", lead="Une phrase.", topic=topic,
            date=date(2026, 5, 1) - timedelta(days=n * 3 // 4 % 7300),
        )
        for n, (topic, _keyword) in subjects.items()
    }  # fmt: skip
    add(language, list(articles.values()))
    through = NewsPage.keywords.through
    through.objects.bulk_create(
        through(newspage_id=articles[n].pk, keyword=keyword)
        for n, (_topic, keyword) in subjects.items()
        if keyword
    )


def addresses() -> dict[str, str]:
    """Return what is asked for, at the present size."""
    from academy_site.base.addresses import public_path
    from benchmarks.pages import page_types
    from news.models import NewsIndexPage
    from news.positions import OLDEST_FIRST, Position
    from news.selection import articles

    index = public_path("ar", NewsIndexPage.objects.get(locale__language_code="ar").url_path)
    rows = list(articles("ar").order_by(*OLDEST_FIRST).values_list("date", "pk", "url_path")[5:13])
    deep = Position(*rows[-1][:2])
    others = {
        f"a {kind}": paths["ar"]
        for kind, paths in page_types().items()
        if not kind.startswith("news") and kind not in {"search", "404"}
    }
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
        **others,
    }


def measure(path: str, rounds: int) -> tuple[int, float]:
    """Return the queries and the median milliseconds of work of a request, warm."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from benchmarks.clocks import median, spent

    client = Client(SERVER_NAME="localhost")
    client.get(path)
    # A full log counts no further.
    connection.queries_log.clear()
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    count = len(captured)
    if response.status_code != 200:
        raise SystemExit(f"{path} answers {response.status_code}")
    return count, median([spent(lambda: client.get(path)) for _round in range(rounds)]).work


if __name__ == "__main__":
    main()
