"""The clipping in the editor of its article, in a side panel next to the draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms import Media
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.side_panels import BaseSidePanel

from news.clippings.models import Clipping
from news.clippings.runs import runs_of
from news.models import NewsPage


class ClippingSidePanel(BaseSidePanel):
    """Shows a clipping as it came in, what was taken out struck out with the reason."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = gettext_lazy("Toggle clipping")
        icon_name = "cut"
        has_counter = False

    name = "clipping"
    title = gettext_lazy("Clipping")
    template_name = "clippings/side_panel.html"
    order = 200

    def __init__(self, page: NewsPage, request: HttpRequest, clipping: Clipping) -> None:
        super().__init__(page, request)
        self.clipping = clipping

    @property
    def media(self) -> Media:
        return Media(css={"all": ["clippings/css/clipping.css"]})

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return {
            **super().get_context_data(parent_context),
            "runs": list(runs_of(self.clipping.pieces)),
            "language": self.clipping.language,
            "direction": self.clipping.direction,
            "url": reverse("clippings:clipping", args=[self.clipping.article_id]),
        }
