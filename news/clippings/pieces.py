"""The parts that a clipping falls into, each kept or taken out for a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Reason(models.TextChoices):
    """Why a piece is no part of the article."""

    DUPLICATE = "duplicate", _("said already")
    TICKER = "ticker", _("headline of something else")
    PAYWALL = "paywall", _("subscription notice")
    SHARE = "share", _("sharing, following, newsletter")
    RELATED = "related", _("leads to other articles")
    BOILERPLATE = "boilerplate", _("notice of the website")
    NAVIGATION = "navigation", _("navigation of the website")
    FACT = "fact", _("recorded among the facts")
    BY_HAND = "by_hand", pgettext_lazy("why a passage was left out", "taken out by hand")


class Kind(models.TextChoices):
    """What a piece is in the article."""

    PARAGRAPH = "paragraph", _("Paragraph")
    HEADING = "heading", _("Heading")
    ITEM = "item", _("Item of a list")


@dataclass
class Piece:
    """A paragraph, heading or item of what came in.

    ``reason`` is empty while it belongs to the article; ``glued`` tells that it continues the line
    before it; ``doubtful`` that a person should look, because the rules are not sure; ``linked``
    that all of it is a link; ``outside`` that it lies outside the main text of a web page.
    """

    text: str
    kind: str = Kind.PARAGRAPH
    reason: str = ""
    glued: bool = False
    doubtful: bool = False
    linked: bool = False
    outside: bool = False

    def stored(self) -> dict[str, Any]:
        """Return the piece as JSON."""
        return asdict(self)

    @property
    def reason_label(self) -> str:
        return str(Reason(self.reason).label) if self.reason else ""


def is_within(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether a piece stands in one paragraph with another that is kept."""
    before = pieces[place - 1] if place and pieces[place].glued else None
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    return bool((before and not before.reason) or (after and after.glued and not after.reason))


def kept_text(pieces: list[Piece]) -> str:
    """Return the article: what was kept, a blank line between paragraphs."""
    text = ""
    for piece in pieces:
        if piece.reason:
            continue
        gap = " " if piece.glued and text else "\n\n" if text else ""
        mark = "• " if piece.kind == Kind.ITEM else ""
        text += f"{gap}{mark}{piece.text}"
    return text
