"""A clipping's pieces in runs, so that what was taken out does not hide the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from news.clippings.pieces import Piece

SHORT = 3  # passages in a row that are shown struck out without being asked for


@dataclass(frozen=True)
class Run:
    """Pieces that follow each other and were all kept, or all taken out; each with its place."""

    pieces: tuple[tuple[int, Piece], ...]
    is_out: bool

    @property
    def is_long(self) -> bool:
        """Whether it is folded away: a ticker can have fifty headlines."""
        return self.is_out and len(self.pieces) > SHORT


def runs_of(pieces: Iterable[Piece]) -> Iterator[Run]:
    """Yield the pieces in runs, in their order."""
    for is_out, run in groupby(enumerate(pieces), key=lambda placed: bool(placed[1].reason)):
        yield Run(tuple(run), is_out)
