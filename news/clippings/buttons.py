"""The ways to clippings: from the menu, from the list of news, and from an article's editor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from academy_site.base.languages import SOURCE
from academy_site.translations import roles
from news.clippings.sight import clipping_for
from news.desk.access import edits_news
from news.models import NewsIndexPage

ICON = "cut"
PRIORITY = 5


class ClippingMenuItem(MenuItem):
    """The way for those who may add to the news."""

    def is_shown(self, request: HttpRequest) -> bool:
        # Asked on every page of the admin, so without a query; the view itself asks for the place.
        return not roles.is_walled(request.user) and edits_news(request.user)


def menu_item() -> MenuItem:
    return ClippingMenuItem(
        gettext_lazy("New from a clipping"), reverse_lazy("clippings:new"),
        name="clippings-new", icon_name=ICON, order=120,
    )  # fmt: skip


def header_buttons(
    page: Page, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """Yield the way to a new clipping on the list of news, to the clipping on its article."""
    kind = page.specific_class
    if kind is NewsIndexPage and page.locale.language_code == SOURCE and not roles.is_walled(user):
        if page.permissions_for_user(user).can_add_subpage():
            yield _button(_("New from a clipping"), reverse("clippings:new"))
    elif clipping_for(user, page):
        yield _button(_("See the clipping"), reverse("clippings:clipping", args=[page.pk]))


def _button(label: str, url: str) -> Button:
    return Button(label, url, priority=PRIORITY, icon_name=ICON)
