"""What the sessions add to the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from academy_site.translations.wall.rules import HOOK, REFUSAL, Rule
from sessions.dashboard import SessionPanel
from sessions.models import SessionPage
from sessions.views import CopySessionView, may_copy
from sessions.viewsets import RoomViewSet

register_snippet(RoomViewSet)


@hooks.register("register_admin_urls")
def add_views() -> list[URLPattern]:
    return [path("sessions/<int:pk>/copy/", CopySessionView.as_view(), name="plenary_copy_session")]


@hooks.register(HOOK)
def keep_copying_from_translators() -> list[tuple[Rule, str, str]]:
    return [(REFUSAL, "", "plenary_copy_session")]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def offer_copy(page: Page, user: Any, *_args: Any, **_options: Any) -> Iterator[Button]:
    if page.specific_class is SessionPage and may_copy(page, user):
        yield Button(
            _("Copy for another year"),
            reverse("plenary_copy_session", args=[page.pk]),
            icon_name="calendar-alt",
            priority=31,
        )


@hooks.register("construct_homepage_panels")
def show_session(_request: HttpRequest, panels: list[Component]) -> None:
    panels.append(SessionPanel())
