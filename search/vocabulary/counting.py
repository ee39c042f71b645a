"""Counts in how many public pages each word stands, and keeps what words are corrected to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from django.db import connections, router
from django.db.models import F

from search.kept import Kept
from search.models import SearchTerm
from search.spelling import Vocabulary
from search.vocabulary.places import words_of_places

AT_ONCE = 300  # rows in a statement; SQLite's older versions take 999 parameters
_ADD = f"""
    INSERT INTO {SearchTerm._meta.db_table} (language, term, pages) VALUES {{rows}}
    ON CONFLICT (language, term)
    DO UPDATE SET pages = {SearchTerm._meta.db_table}.pages + EXCLUDED.pages
"""  # noqa: S608 (of its own names)


def _read(language: str) -> Vocabulary:
    counts = words_of_places(language)
    rows = SearchTerm.objects.filter(language=language).values_list("term", "pages")
    counts.update(dict(rows.iterator(5000)))
    return Vocabulary(counts)


kept_vocabulary = Kept("vocabulary", _read)


def add(language: str, words: Mapping[str, int]) -> None:
    """Count words in so many pages more."""
    connection = connections[router.db_for_write(SearchTerm)]
    # In one order for all, so that two editors never wait for each other in a circle.
    for chunk in _chunks(sorted(words.items())):
        cells = [cell for term, pages in chunk for cell in (language, term, pages)]
        with connection.cursor() as cursor:
            cursor.execute(_ADD.format(rows=", ".join(["(%s, %s, %s)"] * len(chunk))), cells)
    kept_vocabulary.forget()


def remove(language: str, words: Iterable[str]) -> None:
    """Count words in one page less; a word that stands in none is forgotten."""
    for chunk in _chunks(sorted((word, 1) for word in words)):
        terms = SearchTerm.objects.filter(language=language, term__in=[word for word, _ in chunk])
        terms.filter(pages__lte=1).delete()
        terms.update(pages=F("pages") - 1)
    kept_vocabulary.forget()


def replace(language: str, before: set[str], after: set[str]) -> None:
    """Count what a page says now instead of what it said before."""
    remove(language, before - after)
    add(language, Counter(after - before))


def _chunks(items: Iterable[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
    rest = iter(items)
    while chunk := list(islice(rest, AT_ONCE)):
        yield chunk
