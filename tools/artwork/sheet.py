"""What all drawings share: the palette, the sheet of paper, the numbered star."""

from __future__ import annotations

from collections.abc import Iterable

from academy_site.base.lattice import number, star_path
from academy_site.base.lattice_geometry import Point

PAPER = "#fbfaf6"
INK = "#16211e"
EMERALD = "#0b5a47"
LEAF = "#6fae9a"
BRASS = "#8a5f16"
GOLD = "#d9b36a"
TERRACOTTA = "#a63d24"
MIST = "#e9ece6"
FOG = "#d5dbd2"


def svg(width: int, height: int, *parts: str, paper: str = PAPER) -> str:
    """A drawing on its own paper, so that it reads the same on a light and on a dark page."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">'
        f'<path fill="{paper}" d="M0 0h{width}v{height}H0z"/>{"".join(parts)}</svg>\n'
    )


def group(*parts: str, **attributes: object) -> str:
    """A group of parts under common attributes, `stroke_width=2` for `stroke-width="2"`."""
    return f"<g{listed(attributes)}>{''.join(parts)}</g>"


def shape(data: str, **attributes: object) -> str:
    """A path."""
    return f'<path d="{data}"{listed(attributes)}/>'


def circle(centre: Point, radius: float, **attributes: object) -> str:
    """A circle."""
    return (
        f'<circle cx="{number(centre[0])}" cy="{number(centre[1])}" '
        f'r="{number(radius)}"{listed(attributes)}/>'
    )


def box(
    x: float, y: float, width: float, height: float, *, rx: float = 0, **attributes: object
) -> str:
    """A rectangle."""
    rounded = f' rx="{number(rx)}"' if rx else ""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" '
        f'height="{number(height)}"{rounded}{listed(attributes)}/>'
    )


def numbered_star(digit: int, centre: Point, radius: float = 30, fill: str = EMERALD) -> str:
    """A star that carries the number by which a caption speaks of this part."""
    return (
        shape(star_path(radius, centre), fill=fill, stroke=PAPER, stroke_width=3)
        + f'<text x="{number(centre[0])}" y="{number(centre[1] + radius * 0.32)}" fill="{PAPER}" '
        f'font-family="sans-serif" font-size="{number(radius * 0.92)}" font-weight="600" '
        f'text-anchor="middle">{digit}</text>'
    )


def listed(attributes: dict[str, object]) -> str:
    """The attributes as SVG writes them."""
    return "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())


def curve(points: Iterable[Point]) -> str:
    """A smooth line through the points: each is passed along the line between its neighbours."""
    corners = list(points)
    data = f"M{number(corners[0][0])} {number(corners[0][1])}"
    for index in range(len(corners) - 1):
        before = corners[max(index - 1, 0)]
        here, there = corners[index], corners[index + 1]
        after = corners[min(index + 2, len(corners) - 1)]
        first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        data += "C" + " ".join(f"{number(x)} {number(y)}" for x, y in (first, second, there))
    return data
