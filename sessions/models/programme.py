from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from academy_site.base import clock
from academy_site.base.models import RoutedPage
from sessions.outputs import structured_data
from sessions.outputs.calendar import calendar
from sessions.reading import read_programme_of


class ProgrammePage(RoutedPage):
    """The whole programme of a session on one page."""

    parent_page_types = ["plenary.SessionPage"]
    subpage_types = ["plenary.SittingPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    @classmethod
    def may_answer(cls, rest: list[str]) -> bool:
        """Tell cheaply whether an address below this page can be one of its own routes."""
        return rest == ["calendar"]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        programme = read_programme_of(self)
        return {
            **super().get_context(request, *args, **kwargs),
            "programme": programme,
            "moment": programme.moment(clock.now()),
            "structured_data": structured_data.event(programme),
        }

    @path("calendar/", name="calendar")
    def calendar(self, request: HttpRequest) -> HttpResponse:
        """Give the programme as a calendar file."""
        programme = read_programme_of(self)
        response = HttpResponse(calendar(programme), content_type="text/calendar; charset=utf-8")
        name = f"session-{programme.session.start.year}-{self.language}.ics"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
