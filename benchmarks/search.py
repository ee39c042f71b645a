"""Measures the search at 20,000 pages against Wagtail's stock backend, in the same run.

    python benchmarks/search.py [--pages 20000] [--rounds 5] [--without-stock]

Fills the demo database in a transaction that is rolled back; also with DATABASE_URL=postgres://….
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STOCK = "wagtail.search.backends.database"
OWN = "search.backends.database"
SHARES = {"fr": 0.5, "en": 0.25, "ar": 0.25}
COMMON = "batteries"
QUERIES = (
    ("fr", COMMON), ("fr", "véhicule électrique"), ("fr", "recyclage"), ("fr", '"état de l’art"'),
    ("fr", "stockage énergie réseau"), ("fr", "Bousmina"), ("en", "battery"),
    ("en", "solid-state batteries"), ("en", "grid storage"), ("en", "recycling"),
    ("ar", "البطاريات"), ("ar", "المركبات الكهربائية"), ("ar", "تخزين الطاقة"), ("ar", "بوسمينة"),
)  # fmt: skip
# A common word takes the stock backend up to a minute: it is asked for few of them, once.
STOCK_QUERIES = (("fr", COMMON), ("fr", "recyclage"), ("ar", "البطاريات"))
BEGUN = (
    ("fr", "ba"), ("fr", "batt"), ("fr", "véh"), ("fr", "bous"), ("en", "en"), ("en", "batter"),
    ("en", "sol"), ("ar", "البط"), ("ar", "طا"), ("ar", "بوسم"),
)  # fmt: skip
TOP = 10
SAVES = 20


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--without-stock", action="store_true")
    chosen = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "academy_site.settings.dev")
    import django

    django.setup()
    from django.db import connection, transaction
    from many_pages import fill

    with transaction.atomic():
        fill(chosen.pages, SHARES)
        print(f"{connection.vendor}, {chosen.pages:,} pages\n")
        print("| backend | indexed in s | p50 ms | p95 ms | common word ms | save ms |")
        print("|---|---|---|---|---|---|")
        stock = None if chosen.without_stock else measure(STOCK, STOCK_QUERIES, 1)
        own = measure(OWN, QUERIES, chosen.rounds)
        if stock:
            print(f"\ncommon word: {stock['common'] / own['common']:.0f} times as fast")
            print(f"saving a page: {own['save'] / stock['save']:.2f} times the stock backend's")
        whole_pages(chosen.rounds)
        transaction.set_rollback(True)


def measure(backend: str, queries: Sequence[tuple[str, str]], rounds: int) -> dict[str, float]:
    """Index everything with a backend, measure it, and print its line."""
    from django.conf import settings
    from django.core.management import call_command

    settings.WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": backend, "ATOMIC_REBUILD": False}}
    indexed = took(lambda: call_command("update_index", verbosity=0))
    analyse()
    times: dict[str, list[float]] = {}
    for language, words in queries:
        for _ in range(rounds):
            spent = took(lambda language=language, words=words: top(language, words))
            times.setdefault(words, []).append(spent)
    found = [one for spent in times.values() for one in spent]
    common = min(times[COMMON])
    save = saving(own=backend == OWN)
    print(
        f"| {backend} | {indexed:.0f} | {statistics.median(found) * 1000:.0f} "
        f"| {p95(found) * 1000:.0f} | {common * 1000:.0f} | {save * 1000:.1f} |",
        flush=True,
    )
    return {"common": common, "save": save}


def top(language: str, words: str) -> list[object]:
    """Return the first public pages of a language that a backend finds."""
    from django.conf import settings
    from wagtail.models import Page

    from academy_site.base.visibility import visible
    from search.answers.matching import matching
    from search.answers.reading import read_words
    from search.vocabulary.hiding import read_hiding

    if settings.WAGTAILSEARCH_BACKENDS["default"]["BACKEND"] == OWN:
        found = matching(Page, read_words(words, language)).filter(
            read_hiding().public(), locale__language_code=language
        )
        return list(found[:TOP])
    public = visible(Page.objects.filter(locale__language_code=language))
    return list(Page.objects.filter(pk__in=public.values("pk")).search(words)[:TOP])


def whole_pages(rounds: int) -> None:
    """Measure what a reader waits for: the answer with all its parts, and suggestions."""
    from django.utils import translation

    from search.answers.question import read_question
    from search.answers.service import answer
    from search.suggesting.suggestions import suggest

    def answered(language: str, words: str) -> None:
        with translation.override(language):
            answer(read_question({"q": words}, language))

    print("\n| what | p50 ms | p95 ms | slowest |\n|---|---|---|---|")
    told("answer", answered, QUERIES, rounds)
    told("suggestions", lambda language, words: suggest(words, language), BEGUN, rounds)


def told(
    name: str,
    act: Callable[[str, str], object],
    cases: Sequence[tuple[str, str]],
    rounds: int,
) -> None:
    """Measure what is done for each case, and print the line."""
    spent: dict[str, list[float]] = {}
    for language, words in cases:
        act(language, words)
        for _ in range(rounds):
            once = took(lambda language=language, words=words: act(language, words))
            spent.setdefault(words, []).append(once)
    times = [one for found in spent.values() for one in found]
    slowest = max(spent, key=lambda words: statistics.median(spent[words]))
    print(
        f"| {name} | {statistics.median(times) * 1000:.0f} | {p95(times) * 1000:.0f} "
        f"| {slowest} {statistics.median(spent[slowest]) * 1000:.0f} ms |"
    )


def saving(*, own: bool) -> float:
    """Return the median time of saving a page, with what the search does about it."""
    from django.db.models.signals import post_save

    from news.models import NewsPage
    from search import listening

    uid = f"search-{NewsPage._meta.label}"
    if not own:
        post_save.disconnect(sender=NewsPage, dispatch_uid=uid)
    pages = list(NewsPage.objects.filter(locale__language_code="fr").order_by("-pk")[:SAVES])
    spent = []
    for number, page in enumerate(pages):
        page.lead = f"{page.lead} {number}"
        spent.append(took(page.save))
    if not own:
        post_save.connect(listening.keep_saved, sender=NewsPage, dispatch_uid=uid)
    return statistics.median(spent)


def analyse() -> None:
    """Let the database know what it holds now, as it would by itself after a while."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def took(act: Callable[[], object]) -> float:
    """Return the seconds that an act takes: of work on SQLite, which runs in this process alone.

    On a machine that does other things besides, those are what a quiet one would show on its clock.
    """
    from django.db import connection

    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    began = clock()
    act()
    return clock() - began


def p95(times: list[float]) -> float:
    return sorted(times)[max(int(len(times) * 0.95) - 1, 0)] if len(times) > 1 else times[0]


if __name__ == "__main__":
    main()
