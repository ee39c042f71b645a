"""Draws a card with typst, which shapes Arabic and needs no browser."""

from __future__ import annotations

import json
from pathlib import Path

import typst

from academy_site.base.lattice import lattice_svg

FOLDER = Path(__file__).parent
PIXELS_PER_INCH = 144  # the design is 600 × 315 points: 1200 × 630 pixels


def draw(title: str, sender: str, language: str, direction: str) -> bytes:
    """Return a PNG of 1200 × 630 pixels with ``title`` and, above it, who publishes it."""
    said = json.dumps(
        {"title": title, "sender": sender, "language": language, "direction": direction}
    )
    return typst.compile(
        str(FOLDER / "card.typ"),
        font_paths=[str(FOLDER / "fonts")],
        ignore_system_fonts=True,
        format="png",
        ppi=PIXELS_PER_INCH,
        sys_inputs={
            "said": said,
            "lattice": lattice_svg(170, 315, seed=19, tile=84, colour="#e3d3a8", stroke=0.9),
        },
    )
