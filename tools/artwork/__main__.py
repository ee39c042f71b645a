"""Write every drawing into the project."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.artwork import battery_cell, charge, intermittency, marks, places, value_chain

PROJECT = Path(__file__).resolve().parents[2]
IMAGES = PROJECT / "academy_site" / "static" / "img"
MEDIA = PROJECT / "academy_site" / "demo" / "media"

DRAWINGS = {
    IMAGES / "star.svg": marks.star,
    IMAGES / "lattice.svg": marks.lattice,
    IMAGES / "favicon.svg": marks.favicon,
    IMAGES / "session-2026.svg": charge.band,
    IMAGES / "poster-2026.svg": charge.poster,
    MEDIA / "session-2026.svg": charge.picture,
    MEDIA / "jorf-tanger.svg": places.draw,
    MEDIA / "value-chain.svg": value_chain.draw,
    MEDIA / "battery-cell.svg": battery_cell.draw,
    MEDIA / "intermittency.svg": intermittency.draw,
}


def main() -> None:
    """Draw everything and print the sizes."""
    for target, draw in DRAWINGS.items():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(draw(), encoding="utf-8")
    marks.icon(32).save(IMAGES / "favicon.ico", sizes=[(16, 16), (32, 32)])
    marks.icon(180, framed=True).save(IMAGES / "apple-touch-icon.png", optimize=True)
    for target in (*DRAWINGS, IMAGES / "favicon.ico", IMAGES / "apple-touch-icon.png"):
        sys.stdout.write(f"{target.stat().st_size:7d}  {target.relative_to(PROJECT)}\n")


if __name__ == "__main__":
    main()
