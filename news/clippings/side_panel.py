"""The clipping in the editor of its article, in a side panel next to the draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.forms import Media
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.side_panels import BaseSidePanel

from academy_site.base.languages import direction
from news.clippings.models import Clipping
from news.clippings.pieces import Piece
from news.models import NewsPage

SHORT = 2  # passages in a row that are shown struck out without being asked for


@dataclass(frozen=True)
class Run:
    """Pieces that follow each other and were all kept, or all taken out."""

    pieces: tuple[Piece, ...]
    is_out: bool

    @property
    def is_long(self) -> bool:
        """Whether the article would be lost to sight behind what was taken out of it."""
        return self.is_out and len(self.pieces) > SHORT


def runs_of(pieces: Iterable[Piece]) -> Iterator[Run]:
    """Yield the pieces in runs, in their order."""
    for is_out, run in groupby(pieces, key=lambda piece: bool(piece.reason)):
        yield Run(tuple(run), is_out)


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
        language = self.clipping.language
        return {
            **super().get_context_data(parent_context),
            "runs": list(runs_of(self.clipping.pieces)),
            "language": language,
            "direction": direction(language) if language else "auto",
            "url": reverse("clippings:clipping", args=[self.clipping.article_id]),
        }
