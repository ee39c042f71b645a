"""What is shown of one result."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from search.analysis.highlighting import Piece


@dataclass(frozen=True)
class Hit:
    """A result with its words in pieces, some of them marked.

    ``language`` is that of its words, unless its title or excerpt has one of its own; ``note``
    tells results of the same title apart.
    """

    title: Sequence[Piece]
    excerpt: Sequence[Piece]
    url: str
    kind: str
    language: str
    note: str = ""
    title_language: str = ""
    excerpt_language: str = ""
    key: object = field(default=None, compare=False)

    @property
    def title_text(self) -> str:
        return "".join(piece.text for piece in self.title)
