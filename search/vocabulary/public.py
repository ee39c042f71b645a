"""The pages that a search may show: public, in their own words, and not past their time."""

from __future__ import annotations

from django.db.models import QuerySet
from wagtail.models import Page

from academy_site.base.unindexed import Unindexed
from academy_site.base.visibility import visible


def public_pages() -> QuerySet[Page]:
    """Return the public pages of all languages."""
    pages = Page.objects.alias(copied=Unindexed("alias_of_id"))
    return visible(pages.filter(copied__isnull=True, depth__gt=1))
