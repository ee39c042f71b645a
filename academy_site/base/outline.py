"""The order of a long text: anchors, numbered axes and a contents list, from its blocks.

An anchor is made from the block's identity, which translations share: a link to a section stays
right when the reader changes language.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

SECTION, SUBSECTION = 2, 3


@dataclass(frozen=True)
class Part:
    """A block with what its place in the text gives it; ``number`` counts the axes."""

    block: Any
    anchor: str
    level: int = SECTION
    number: int | None = None

    @property
    def title(self) -> str:
        """The heading that the part opens with, or nothing."""
        field = {"heading": "text", "axis": "title"}.get(self.block.block_type)
        return str(self.block.value[field]) if field else ""


@dataclass(frozen=True)
class Entry:
    """A line of the contents list, with the lines below it."""

    part: Part
    below: tuple[Part, ...] = ()


def parts(body: Iterable[Any]) -> list[Part]:
    """Return the blocks of ``body`` with their anchors; an axis ranks below its section."""
    found: list[Part] = []
    axes, rank = 0, SECTION
    for place, block in enumerate(body):
        anchor = f"s-{str(block.id)[:8]}" if block.id else f"s-{place}"
        if block.block_type == "heading":
            level = int(block.value["level"])
            rank = SUBSECTION
            found.append(Part(block, anchor, level))
        elif block.block_type == "axis":
            axes += 1
            found.append(Part(block, anchor, rank, axes))
        else:
            found.append(Part(block, anchor))
    return found


def contents(body: Iterable[Any]) -> list[Entry]:
    """Return the sections of ``body`` with the axes of each; other subsections are left out."""
    sections: list[tuple[Part, list[Part]]] = []
    for part in parts(body):
        if not part.title or (part.level == SUBSECTION and part.number is None):
            continue
        if part.level == SECTION or not sections:
            sections.append((part, []))
        else:
            sections[-1][1].append(part)
    return [Entry(part, tuple(below)) for part, below in sections]
