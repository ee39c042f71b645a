"""Measures the search at 20,000 pages against Wagtail's stock backend, in the same run.

    python benchmarks/search.py [--pages 20000] [--rounds 5] [--without-stock]

Works on copies of the demo database, which it drops; also with DATABASE_URL=postgres://…. The stock
backend gets a copy without the indexes that this site adds to Wagtail's tables.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from benchmarks.clocks import Spent
    from benchmarks.questions import Questions

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "academy_site.settings.dev")
STOCK = "wagtail.search.backends.database"
OWN = "search.backends.database"
OURS = ("DROP INDEX IF EXISTS search_words", "DROP INDEX IF EXISTS pages_hiding_others")
SHARES = {"fr": 0.5, "en": 0.25, "ar": 0.25}
TOP, SAVES = 10, 20  # results, articles


class Measured(NamedTuple):
    """What a backend takes."""

    questions: dict[tuple[str, str], Spent]
    save: Spent
    publish: Spent


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--without-stock", action="store_true")
    chosen = parser.parse_args()
    import django

    django.setup()
    from django.db import connection

    from benchmarks.copies import copy_of_database, execute
    from benchmarks.many_pages import fill
    from benchmarks.questions import OF_STOCK, ORDINARY

    with copy_of_database("many"):
        fill(chosen.pages, SHARES)
        load = " ".join(f"{one:.1f}" for one in os.getloadavg())
        print(f"{connection.vendor}, {chosen.pages:,} pages; load of the machine {load}")
        print("Milliseconds on the clock | of work.\n")
        print("| | indexing, s | | p50 | | p95 | | common word | | saving | | publishing | |")
        print("|---" * 13 + "|")
        stock = None
        if not chosen.without_stock:
            with copy_of_database("stock"):
                execute(*OURS)
                stock = measure("stock", STOCK, OF_STOCK, 1)
        own = measure("ours", OWN, ORDINARY, chosen.rounds)
        if stock:
            print(ratios(stock, own))
        parts(chosen.rounds)


def measure(name: str, backend: str, questions: Questions, rounds: int) -> Measured:
    """Index everything with a backend, measure it, and print its line."""
    from django.conf import settings
    from django.core.management import call_command

    from benchmarks.clocks import Spent, median, p95, spent, told, unhelped
    from benchmarks.copies import settle
    from benchmarks.questions import COMMON

    settings.WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": backend}}
    indexed = spent(lambda: call_command("update_index", verbosity=0))
    settle()
    unhelped()
    times: dict[tuple[str, str], list[Spent]] = {}
    for question in questions:
        if rounds > 1:
            first_ten(*question)  # warm
        for _round in range(rounds):
            times.setdefault(question, []).append(spent(lambda asked=question: first_ten(*asked)))
    every = [one for found in times.values() for one in found]
    save, publish = saving(own=backend == OWN)
    asked = {question: median(found) for question, found in times.items()}
    cells = [Spent(indexed.clock / 1000, indexed.work / 1000), median(every), p95(every)]
    print(f"| {name} | " + " | ".join(map(told, (*cells, asked[COMMON], save, publish))) + " |")
    return Measured(asked, save, publish)


def first_ten(language: str, words: str) -> list[object]:
    """Return the first public pages of a language: the same call, whatever the backend."""
    from wagtail.models import Locale, Page

    locale = Locale.objects.get(language_code=language)
    return list(Page.objects.live().public().filter(locale=locale).search(words)[:TOP])


def saving(*, own: bool) -> tuple[Spent, Spent]:
    """Return the median of saving and of publishing an article, with all that is done about it."""
    from benchmarks.clocks import median, spent
    from news.models import NewsPage

    articles = list(NewsPage.objects.filter(locale__language_code="fr").order_by("-pk")[:SAVES])
    saved, published = [], []
    with own_listeners(NewsPage, heard=own):
        for number, article in enumerate(articles):
            article.lead = f"{article.lead} {number}"
            saved.append(spent(article.save))
            article.lead = f"{article.lead} {number}"
            published.append(spent(lambda one=article: one.save_revision().publish()))
    return median(saved), median(published)


@contextmanager
def own_listeners(model: type, *, heard: bool) -> Iterator[None]:
    """Keep the search of this site from hearing of what is saved, as a stock site has none."""
    from django.db.models.signals import post_save
    from wagtail.signals import page_published

    from search import listening

    uid = f"search-{model._meta.label}"
    if not heard:
        post_save.disconnect(sender=model, dispatch_uid=uid)
        page_published.disconnect(dispatch_uid="search-published")
    try:
        yield
    finally:
        post_save.connect(listening.keep_saved, sender=model, dispatch_uid=uid)
        page_published.connect(listening.take_publication, dispatch_uid="search-published")


def ratios(stock: Measured, own: Measured) -> str:
    """Say how we compare to the stock backend."""
    from benchmarks.clocks import told  # (after django.setup)

    lines = ["\nStock to ours, by the question:"]
    for question, theirs in stock.questions.items():
        clock, work = (a / b for a, b in zip(theirs, own.questions[question], strict=True))
        lines.append(f"{question[1]}: {told(theirs)}, {clock:,.0f} | {work:,.0f} times")
    for act, theirs, ours in (
        ("saving", stock.save, own.save),
        ("publishing", stock.publish, own.publish),
    ):
        clock, work = (mine / other for mine, other in zip(ours, theirs, strict=True))
        lines.append(f"{act}: {clock:.2f} times the stock backend's clock, {work:.2f} its work")
    return "\n".join(lines)


def parts(rounds: int) -> None:
    """Measure what a reader waits for: the answer with all its parts, and suggestions."""
    from django.utils import translation

    from benchmarks.questions import BEGUN, HARD, ORDINARY
    from search.answers.question import read_question
    from search.answers.service import answer
    from search.suggesting.suggestions import suggest

    def answered(language: str, words: str) -> None:
        with translation.override(language):
            answer(read_question({"q": words}, language))

    def suggested(language: str, words: str) -> None:
        suggest(words, language)

    print("\n| | p50 | | p95 | | slowest | | |\n|---|---|---|---|---|---|---|---|")
    line("answers", answered, ORDINARY, rounds)
    line("suggestions", suggested, BEGUN, rounds)
    line("answers to hard questions", answered, HARD, rounds)
    line("suggestions for them", suggested, HARD, rounds)


def line(name: str, act: Callable[[str, str], None], questions: Questions, rounds: int) -> None:
    """Measure what is done for each question, and print the line."""
    from benchmarks.clocks import median, p95, spent, told

    times: dict[tuple[str, str], list[Spent]] = {}
    for question in questions:
        act(*question)  # warm
        for _round in range(rounds):
            times.setdefault(question, []).append(spent(lambda asked=question: act(*asked)))
    every = [one for found in times.values() for one in found]
    slowest = max(times, key=lambda question: median(times[question]).work)
    cells = (median(every), p95(every), median(times[slowest]))
    print(f"| {name} | " + " | ".join(map(told, cells)) + f" | {slowest[1][:40]} |", flush=True)


if __name__ == "__main__":
    main()
