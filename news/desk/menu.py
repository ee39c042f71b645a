"""The ways to the desk in the admin's menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from news.desk.access import edits_news


class DeskMenuItem(MenuItem):
    """A way for those who edit the news."""

    def is_shown(self, request: HttpRequest) -> bool:
        return edits_news(request.user)


def calendar_item() -> MenuItem:
    return DeskMenuItem(
        _("Editorial calendar"), reverse_lazy("news_desk:calendar"),
        name="news-calendar", icon_name="calendar-alt", order=120,
    )  # fmt: skip


def sources_item() -> MenuItem:
    return DeskMenuItem(
        _("Sources of news"), reverse_lazy("news_desk:sources"),
        name="news-sources", icon_name="link", order=500,
    )  # fmt: skip
