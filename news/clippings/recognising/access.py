"""Whether a source is for subscribers: as it says itself, or as its paywall shows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from news.clippings.folding import folded
from news.clippings.lexicon import particulars
from news.clippings.pieces import Piece, Reason

# Not every call to subscribe is a wall: these say that the text itself goes on behind one.
WALL = re.compile("|".join(particulars()["wall"].strip().splitlines()))


def wall_in(pieces: Sequence[Piece]) -> str:
    """Return the words by which a paywall shows itself, empty where none does."""
    noticed = (piece.text for piece in pieces if piece.reason == Reason.PAYWALL)
    return next((text for text in noticed if WALL.search(folded(text))), "")
