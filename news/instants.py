"""When an article was published and last changed, as instants with their offset from UTC."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings

from academy_site.base.clock import today

if TYPE_CHECKING:
    from news.models import NewsPage


def published(article: NewsPage) -> datetime:
    """Return when the article was published: the moment where it is known, else its day's start.

    A draft without a day is taken for one of today.
    """
    zone = ZoneInfo(settings.TIME_ZONE)
    first = article.first_published_at
    if first and first.astimezone(zone).date() == article.date:
        return first.astimezone(zone).replace(microsecond=0)
    return datetime.combine(article.date or today(), time.min, tzinfo=zone)


def changed(article: NewsPage) -> datetime:
    """Return when the article was last changed, never before it was published."""
    last = article.last_published_at
    start = published(article)
    zone = ZoneInfo(settings.TIME_ZONE)
    return max(start, last.astimezone(zone).replace(microsecond=0)) if last else start
