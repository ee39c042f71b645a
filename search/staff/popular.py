"""What others search, for readers who have found nothing.

Words that readers typed are shown to other readers: only those that several days have seen, that
found something, and all of whose words stand in pages that are public now.
"""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Count, Max, Min, Sum
from django.utils import timezone

from search.models import SearchLog
from search.vocabulary.counting import kept_vocabulary
from search.vocabulary.words import words_of

MOST = 6
LOOKED_AT = 40
SINCE = 30  # days
FEWEST_DAYS = 2
FEWEST_SEARCHES = 3


def popular_searches(language: str) -> list[str]:
    """Return what was most searched lately, each in words of public pages."""
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
    found = list(rows)
    if not found:
        return []
    vocabulary = kept_vocabulary.get(language)
    return [
        written
        for written in found
        if (words := words_of(written)) and all(word in vocabulary for word in words)
    ][:MOST]
