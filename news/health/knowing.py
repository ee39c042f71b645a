"""What the checks have found out about the source of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import apps

if TYPE_CHECKING:
    from news.models import NewsPage, SourceLink


def link_of(article: NewsPage) -> SourceLink | None:
    """Return what is known of the address of an article's source, if it has one."""
    if not article.source_url:
        return None
    return apps.get_model("news", "SourceLink").objects.filter(url=article.source_url).first()
