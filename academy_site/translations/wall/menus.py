"""The admin as it looks from behind the wall: no way is shown that leads nowhere."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.search import SearchArea
from wagtail.models import Page
from wagtail.query import PageQuerySet

from academy_site.translations import roles

# What leads somewhere, by the names of the menu items; those of this package are ours to name.
KEPT = ("explorer", "help")
OURS = "translations"


def leave_open_ways(request: HttpRequest, items: list[MenuItem]) -> None:
    """Keep of the main menu what is open, and the pages as a plain link.

    Wagtail's own item opens a browser of the tree that asks an API for every page's translations.
    """
    if roles.is_walled(request.user):
        items[:] = [
            _plain(item) if item.name == "explorer" else item
            for item in items
            if item.name in KEPT or item.name.startswith(OURS)
        ]


def leave_no_way(request: HttpRequest, items: list[MenuItem]) -> None:
    """Empty the menus of reports and settings, except for what is ours."""
    if roles.is_walled(request.user):
        items[:] = [item for item in items if item.name.startswith(OURS)]


class QueueSearchArea(SearchArea):
    """The admin's search, behind the wall: the queue knows every page of the user's languages."""

    def __init__(self) -> None:
        # The first that is shown is the one that the sidebar searches.
        super().__init__(_("Translations"), reverse_lazy("translations:queue"), name=OURS, order=1)

    def is_shown(self, request: HttpRequest) -> bool:
        return roles.is_walled(request.user)


def keep_own_pages(pages: PageQuerySet[Page], request: HttpRequest) -> PageQuerySet[Page]:
    """Keep the pages in the user's languages, whatever pages Wagtail would let them see."""
    if not roles.is_walled(request.user):
        return pages
    return pages.filter(locale__in=roles.locales_of(request.user))


def keep_own_children(
    _parent: Page, pages: PageQuerySet[Page], request: HttpRequest
) -> PageQuerySet[Page]:
    """Do the same in the browser of the page tree."""
    return keep_own_pages(pages, request)


def _plain(item: MenuItem) -> MenuItem:
    return MenuItem(
        item.label, item.url, name=item.name, icon_name=item.icon_name, order=item.order
    )
