"""Dead sources on the admin's first page, for those who can do something about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component

from news.desk.access import edits_news
from news.models.source_link import DEAD, LinkState, SourceLink

TOLD = (*DEAD, LinkState.MOVED)


class SourcesPanel(Component):
    """How many sources are gone, silent or moved, in one query."""

    name = "sources"
    order = 70
    template_name = "news/health/panel.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        found = SourceLink.objects.filter(state__in=TOLD).order_by().values_list("state")
        numbers = dict(found.annotate(number=Count("pk")))
        report = reverse("news_desk:sources")
        return {
            "report": report,
            "counts": [
                (LinkState(state).label, numbers[state], f"{report}?state={state}")
                for state in TOLD
                if state in numbers
            ],
        }


def add_panel(request: HttpRequest, panels: list[Component]) -> None:
    """Show the panel to those who edit news."""
    if edits_news(request.user):
        panels.append(SourcesPanel())
