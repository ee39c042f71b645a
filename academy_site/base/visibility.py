"""Who may see a page, as one SQL expression instead of a query per ancestor."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.lookups import StartsWith
from wagtail.models import Page, PageViewRestriction


def restricted() -> Exists:
    """Return an expression, true for a page under a view restriction, its own or inherited."""
    return Exists(PageViewRestriction.objects.filter(StartsWith(OuterRef("path"), F("page__path"))))


def visible(pages: QuerySet[Page]) -> QuerySet[Page]:
    """Keep the pages that anybody may read: live and not restricted."""
    return pages.filter(live=True).exclude(restricted())
