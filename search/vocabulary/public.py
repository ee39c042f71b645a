"""The pages that a search may show: public, in their own words, and not past their time."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from academy_site.base.unindexed import Unindexed
from academy_site.base.visibility import visible


def public_pages() -> QuerySet[Page]:
    """Return the public pages of all languages.

    A page whose time is over is left out even before it is unpublished by the scheduled command.
    """
    in_time = Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())
    pages = Page.objects.alias(copied=Unindexed("alias_of_id"))
    return visible(pages.filter(in_time, copied__isnull=True, depth__gt=1))
