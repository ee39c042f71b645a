"""Counts searches for the staff, without a word on who searched.

A count is kept in memory and written together with others, after a response has gone out: readers
wait for no writing, and a flood of searches writes little. What does not fit is not counted. A
process that ends takes with it what it has not written, at most a minute of searches.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from threading import Lock
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connections, router, transaction
from django.utils import timezone

from search.analysis import fold
from search.answers.service import Answer
from search.models import SearchLog
from search.models.log import LONGEST
from search.vocabulary.words import spelled

MOST_WAITING = 500  # different searches that wait to be written
MOST_A_DAY = 3000  # different searches of a day and language that are kept
DAYS = 90  # for which they are kept
# Addresses of mail, and numbers of telephones and accounts: of persons, not of the site's matter.
_PERSONAL = re.compile(r"\S@\S|\d[\d .-]{6,}\d")
_WRITE = f"""
    INSERT INTO {SearchLog._meta.db_table} (day, language, query, written, searches, results)
    VALUES {{rows}}
    ON CONFLICT (day, language, query) DO UPDATE SET
        searches = {SearchLog._meta.db_table}.searches + EXCLUDED.searches,
        results = EXCLUDED.results, written = EXCLUDED.written
"""  # noqa: S608 (of its own names)

logger = logging.getLogger(__name__)
Key = tuple[date, str, str]


@dataclass
class Count:
    """Searches for the same words on one day; how they were written last, and what was found."""

    written: str = ""
    searches: int = 0
    results: int = 0


class Counts:
    """The searches that wait to be written in this process."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: dict[Key, Count] = {}
        self._since = monotonic()

    def add(self, key: Key, written: str, results: int) -> None:
        with self._lock:
            if key not in self._waiting and len(self._waiting) >= MOST_WAITING:
                return
            count = self._waiting.setdefault(key, Count())
            count.searches += 1
            count.written, count.results = written, results

    def take(self, *, now: bool) -> Mapping[Key, Count]:
        """Return what waits and forget it, if it is time to."""
        with self._lock:
            every = settings.SEARCHES_WRITTEN_EVERY
            due = every is not None and monotonic() - self._since >= every
            if not self._waiting or not (now or due):
                return {}
            taken, self._waiting = self._waiting, {}
            self._since = monotonic()
            return taken


_counts = Counts()


def count_search(answer: Answer) -> None:
    """Count a question that was answered: its first leaf, with nothing chosen beside the words."""
    asked = answer.asked
    words = _without_control(asked.words)
    query = " ".join(fold(words).split())[:LONGEST]
    if asked.is_narrowed or asked.leaf != 1 or not query or _PERSONAL.search(words):
        return
    # What a correction found, the words themselves did not find.
    results = 0 if answer.correction or answer.by_glossary else answer.total
    written = " ".join(spelled(words).split())[:LONGEST]
    _counts.add((timezone.localdate(), asked.language, query), written, results)


def _without_control(words: str) -> str:
    """Return words without the characters that part them and that nobody sees."""
    return "".join(" " if unicodedata.category(one) in {"Cc", "Cs"} else one for one in words)


def write_counts(*, now: bool = False, **_signal: Any) -> None:
    """Write what has been counted for a minute; also a receiver of the end of a request."""
    taken = _counts.take(now=now)
    if not taken:
        return
    try:
        with transaction.atomic():
            _write(taken)
    except DatabaseError:
        logger.warning("Searches could not be counted", exc_info=True)


def _write(taken: Mapping[Key, Count]) -> None:
    rows = []
    for day, language in {key[:2] for key in taken}:
        known = SearchLog.objects.filter(day=day, language=language)
        queries = {key[2] for key in taken if key[:2] == (day, language)}
        old = set(known.filter(query__in=queries).values_list("query", flat=True))
        room = MOST_A_DAY - known.count()
        for query in sorted(old) + sorted(queries - old)[: max(room, 0)]:
            count = taken[day, language, query]
            rows.append((day, language, query, count.written, count.searches, count.results))
    if rows:
        places = ", ".join(["(%s, %s, %s, %s, %s, %s)"] * len(rows))
        with connections[router.db_for_write(SearchLog)].cursor() as cursor:
            cursor.execute(
                _WRITE.format(rows=places), [cell for row in sorted(rows) for cell in row]
            )
    SearchLog.objects.filter(day__lt=timezone.localdate() - timedelta(days=DAYS)).delete()
