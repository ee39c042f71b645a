"""What others search, for readers who have found nothing.

Words that readers typed are shown to other readers: only those that several days have seen, that
found something, all of whose words stand in public pages, and by which something public is found
now. The last is asked of the pages themselves: words stay counted until a page whose time is over
is unpublished.
"""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Count, Max, Min, Sum
from django.utils import timezone

from search.answers.question import Question
from search.answers.searching import is_anything_found
from search.answers.sections import read_sections
from search.kept import Kept
from search.models import SearchLog
from search.vocabulary.counting import kept_vocabulary
from search.vocabulary.hiding import read_hiding
from search.vocabulary.words import words_of

MOST = 6
LOOKED_AT = 40
SINCE = 30  # days
FEWEST_DAYS = 2
FEWEST_SEARCHES = 3
MOST_TRIED = 2 * MOST  # each costs the database as much as a search, once a minute


def popular_searches(language: str) -> list[str]:
    """Return what was most searched lately, each in words of public pages."""
    found = kept_popular.get(language)
    # Asked each time: what is unpublished is forgotten at once, not after a minute.
    return [written for written in found if _is_public(written, language)][:MOST]


def _read(language: str) -> list[str]:
    """Return the phrases by which something is found now, the most searched first."""
    tried = [written for written in _searched(language) if _is_public(written, language)]
    if not tried:
        return []
    hiding = read_hiding()
    sections = read_sections(language, hiding)
    return [
        written
        for written in tried[:MOST_TRIED]
        if is_anything_found(Question(written, language), hiding, sections)
    ]


kept_popular = Kept("popular", _read)


def _is_public(written: str, language: str) -> bool:
    words = words_of(written)
    vocabulary = kept_vocabulary.get(language)
    return bool(words) and all(word in vocabulary for word in words)


def _searched(language: str) -> list[str]:
    """Return what several days have searched and found."""
    since = timezone.localdate() - timedelta(days=SINCE)
    rows = (
        SearchLog.objects.filter(language=language, day__gte=since)
        .values("query")
        .annotate(
            days=Count("day"),
            times=Sum("searches"),
            least=Min("results"),
            written=Max("written"),
        )
        .filter(days__gte=FEWEST_DAYS, times__gte=FEWEST_SEARCHES, least__gt=0)
        .order_by("-times", "query")
        .values_list("written", flat=True)[:LOOKED_AT]
    )
    return list(rows)
