"""The pages that are pinned for certain words, in memory."""

from __future__ import annotations

from search.analysis import fold
from search.kept import Kept
from search.models import PinnedResult
from search.models.expressions import lines


def _read(language: str) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    rows = PinnedResult.objects.filter(language=language).order_by("place", "pk")
    for words, page in rows.values_list("words", "page"):
        for line in lines(words):
            found.setdefault(plain(line), []).append(page)
    return found


def plain(words: str) -> str:
    """Return words as they are compared: without accents, capitals and doubled spaces."""
    return " ".join(fold(words).split())


kept_pins = Kept("pins", _read)


def pins(words: str, language: str) -> list[int]:
    """Return the keys of the pages that are pinned for exactly these words, in their order."""
    return kept_pins.get(language).get(plain(words), [])
