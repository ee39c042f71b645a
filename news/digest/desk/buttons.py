"""The ways to digests: from the menu, the list of news, the calendar and a digest's own editor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from academy_site.base.languages import SOURCE
from academy_site.translations import roles
from news.desk.access import edits_news
from news.digest import access
from news.digest.models import DigestPage
from news.models import NewsIndexPage

PRIORITY = 6


class DigestMenuItem(MenuItem):
    """The way for those who may add to the news."""

    def is_shown(self, request: HttpRequest) -> bool:
        # Asked on every page of the admin, so without a query; the view itself asks for the place.
        return not roles.is_walled(request.user) and edits_news(request.user)


def menu_item() -> MenuItem:
    return DigestMenuItem(
        pgettext_lazy("of weeks", "Digests"), reverse_lazy("digest:weeks"),
        name="digests", icon_name="list-ul", order=121,
    )  # fmt: skip


def header_buttons(
    page: Page, user: Any, next_url: str | None = None, view_name: str | None = None
) -> Iterator[Button]:
    """Yield the way to the weeks on the list of news, to the mailing on a digest."""
    kind = page.specific_class
    if kind not in (NewsIndexPage, DigestPage) or page.locale.language_code != SOURCE:
        return
    if kind is NewsIndexPage and access.may_make(user, page):
        yield _button(_("Digest of the week"), reverse("digest:weeks"), "list-ul")
    elif kind is DigestPage and access.may_send(user, page):
        yield _button(_("Send by mail"), reverse("digest:mailing", args=[page.pk]), "mail")


def _button(label: str, url: str, icon: str) -> Button:
    return Button(label, url, priority=PRIORITY, icon_name=icon)
