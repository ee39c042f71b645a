"""Who may see a page, as SQL expressions instead of a query for every ancestor."""

from __future__ import annotations

from enum import Enum

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest, Length, Substr
from django.db.models.lookups import StartsWith
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

# How far up an unpublished page is looked for: from a sitting to the list of sessions.
LEVELS_UP = 3


class Access(Enum):
    """On whose behalf pages are read."""

    PUBLIC = "public"
    ADMITTED = "admitted"  # has passed the restriction of the page that is served
    EDITOR = "editor"  # looks at a draft, with the drafts around it


def restricted() -> Exists:
    """Return an expression, true for a page under a view restriction, its own or inherited."""
    # Asked for one by one: joined, SQLite may read all pages first and look for restrictions.
    path = Page.objects.order_by().filter(pk=OuterRef("page_id")).values("path")
    rows = PageViewRestriction.objects.alias(of_page=Subquery(path))
    return Exists(rows.filter(StartsWith(OuterRef("path"), F("of_page"))))


def under_unpublished() -> Exists:
    """Return an expression, true below an unpublished page: what it holds is hidden with it."""
    above = Q()
    for level in range(1, LEVELS_UP + 1):
        # PostgreSQL refuses a negative length, which a page near the root would have.
        shorter = Greatest(Length(OuterRef("path")) - level * Page.steplen, 0)
        above |= Q(path=Substr(OuterRef("path"), 1, shorter))
    # Few pages are that, of whatever many: the index "pages_hiding_others" lists them.
    return Exists(Page.objects.filter(above, live=False, numchild__gt=0, depth__gt=1))


def in_time() -> Q:
    """Return the condition of pages whose time is not over.

    The scheduled command takes them offline a few minutes later, or not at all where it fails.
    """
    return Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())


def live(pages: QuerySet[Page]) -> QuerySet[Page]:
    """Keep the published pages whose time is not over, restricted ones included."""
    return pages.filter(in_time(), live=True).exclude(under_unpublished())


def visible(pages: QuerySet[Page], access: Access = Access.PUBLIC) -> QuerySet[Page]:
    """Keep the pages that ``access`` lets see: the public sees what is live and not restricted."""
    if access is Access.EDITOR:
        return pages
    if access is Access.ADMITTED:
        return live(pages)
    return live(pages).exclude(restricted())
