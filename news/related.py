"""Articles that share a topic or keywords with another: looked for near it in time.

Only so many on either side are weighed, so that the cost stays the same however long the archive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Case, Count, F, IntegerField, OuterRef, Subquery, Value, When
from django.db.models.functions import Coalesce

from news.listing import Headline, headlines
from news.positions import LATEST_FIRST, Position, after, before
from news.selection import articles

if TYPE_CHECKING:
    from news.models import NewsPage

NEAR = 150
SHOWN = 3
# A shared topic weighs as much as two shared keywords.
TOPIC_WEIGHT = 2


def related(article: NewsPage) -> list[Headline]:
    """Return the public articles in the same language that share most with ``article``."""
    if article.pk is None or article.date is None:  # a draft that has just been begun
        return []
    public = articles(article.language)
    place = Position(article.date, article.pk)
    model = type(article)
    # Not with OR, for which PostgreSQL would look at every article there is.
    older, newer = (
        model.objects.order_by().filter(pk__in=side.values("pk")[:NEAR]).values("pk")
        for side in (after(public, place), before(public, place))
    )
    rows = (
        model.objects.filter(pk__in=older.union(newer, all=True))
        .annotate(shared=_shared_keywords(article), same=_same_topic(article))
        .annotate(weight=F("shared") + F("same"))
        .filter(weight__gt=0)
        .order_by("-weight", *LATEST_FIRST)
        .defer("body", "picture", "changes")
    )
    return headlines(rows[:SHOWN], article.language)


def _shared_keywords(article: NewsPage) -> Coalesce:
    through = type(article).keywords.through.objects
    own = through.filter(newspage_id=article.pk).values("keyword_id")
    counted = (
        through.filter(newspage_id=OuterRef("pk"), keyword_id__in=own)
        .order_by()
        .values("newspage_id")
        .annotate(count=Count("pk"))
        .values("count")
    )
    return Coalesce(Subquery(counted), 0)


def _same_topic(article: NewsPage) -> Case | Value:
    if article.topic_id is None:
        return Value(0)
    return Case(
        When(topic_id=article.topic_id, then=Value(TOPIC_WEIGHT)),
        default=Value(0),
        output_field=IntegerField(),
    )
