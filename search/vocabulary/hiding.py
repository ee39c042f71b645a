"""What hides pages of the public, read once for a search and not once for every page that is hit.

It hides what ``academy_site.base.visibility.visible`` hides, and a page whose time is over.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from academy_site.base.visibility import restricted, under_unpublished

MOST = 40  # conditions of one query; with more of them, the database asks for each page


@dataclass(frozen=True)
class Hiding:
    """The paths below which nothing is public; ``many`` when they are too many to name."""

    paths: tuple[str, ...]
    many: bool

    def public(self) -> Q:
        """Return the condition that a page is public and in words of its own."""
        shown = self._in_itself("") & Q(depth__gt=1)
        if self.many:
            return shown & ~Q(under_unpublished()) & ~Q(restricted())
        return shown

    def public_at(self, relation: str) -> Q:
        """Return the condition that the page at the end of a foreign key is public."""
        if self.many:
            shown = Page.objects.filter(self.public())
            return Q(**{f"{relation}__in": shown.values("pk")})
        return self._in_itself(f"{relation}__")

    def _in_itself(self, at: str) -> Q:
        in_time = Q(**{f"{at}expire_at__isnull": True})
        in_time |= Q(**{f"{at}expire_at__gt": timezone.now()})
        shown = in_time & Q(**{f"{at}live": True, f"{at}alias_of__isnull": True})
        for path in () if self.many else self.paths:
            shown &= ~Q(**{f"{at}path__startswith": path})
        return shown


def read_hiding() -> Hiding:
    """Read what hides pages at this moment; one query."""
    unpublished = Page.objects.filter(live=False, numchild__gt=0, depth__gt=1)
    restrictions = PageViewRestriction.objects.values_list("page__path")
    rows = unpublished.order_by().values_list("path").union(restrictions)[: MOST + 1]
    paths = tuple(path for (path,) in rows)
    return Hiding(paths, many=len(paths) > MOST)
