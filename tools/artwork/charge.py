"""The session of 2026: the lattice as a field of cells that charge.

Each star is a cell whose charge grows from its heart, and each cross, once the four stars about
it are full, lights up as their positive pole.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from academy_site.base.lattice import lattice_path, number, path, star_path, tile_pattern
from academy_site.base.lattice_geometry import Point, beside, cross_points
from tools.artwork.sheet import BRASS, EMERALD, GOLD, PAPER

LEVELS = 6
STRAP, GAP, HEART = 0.05, 0.012, 0.2

# On a dark page the sheet is night and its lines are lit.
DARK = (
    "<style>@media(prefers-color-scheme:dark){.p{fill:#0f1a17}.e{fill:#17725b}"
    ".b{fill:#b8924f}.l{stroke:#a98644}.h{fill:#0f1a17}}</style>"
)


@dataclass(frozen=True)
class Field:
    """A field of cells: how many, how large, where the first star stands, and how full each is."""

    width: int
    height: int
    tile: float
    origin: Point
    columns: int
    rows: int
    charge: Callable[[float, float], float]
    seed: int

    def levels(self) -> dict[tuple[int, int], int]:
        """The level of every cell, 0 (bare lines) to LEVELS (full), a little uneven."""
        chance = random.Random(self.seed)  # noqa: S311 - it draws; it guards nothing
        levels = {}
        for row in range(-1, self.rows):
            for column in range(-1, self.columns):
                x, y = self.place(column, row)
                charge = self.charge(x / self.width, y / self.height) + chance.uniform(-0.08, 0.08)
                levels[column, row] = max(0, min(LEVELS, round(charge * LEVELS)))
        return levels

    def place(self, column: float, row: float) -> Point:
        """Where a star stands."""
        return (self.origin[0] + column * self.tile, self.origin[1] + row * self.tile)


def pieces(tile: float) -> str:
    """The definitions: a cell's charge at each level, the heart of a full cell, a lit cross."""
    inset = tile * (STRAP / 2 + GAP)
    radius = tile / 2 - inset * 2**0.5
    cross = cross_points(tile)
    cross = beside([cross[-1], *cross, cross[0]], inset)[1:-1]
    charges = "".join(
        f'<path id="c{level}" class="e" fill="{EMERALD}" '
        f'd="{star_path(radius * (0.08 + 0.92 * level / LEVELS))}"/>'
        for level in range(1, LEVELS + 1)
    )
    heart = f'<path id="h" class="h" fill="{PAPER}" d="{star_path(tile * HEART * 0.5)}"/>'
    pole = f'<path id="x" class="b" fill="{GOLD}" d="{path(cross, closed=True)}"/>'
    return charges + heart + pole


def use(name: str, place: Point) -> str:
    """One piece put in its place."""
    return f'<use href="#{name}" x="{number(place[0])}" y="{number(place[1])}"/>'


def cells(field: Field) -> str:
    """All cells and crosses of a field, by their levels."""
    levels = field.levels()
    drawn = []
    for (column, row), level in levels.items():
        place = field.place(column, row)
        if column >= 0 and row >= 0 and level:
            drawn.append(use(f"c{level}", place))
            drawn.append(use("h", place) if level == LEVELS else "")
        corners = [levels.get((column + dx, row + dy), level) for dx in (0, 1) for dy in (0, 1)]
        if sum(corners) >= 4 * LEVELS - 2:
            drawn.append(use("x", field.place(column + 0.5, row + 0.5)))
    return "".join(drawn)


def fading(field: Field, stops: Sequence[tuple[float, float]], towards: Point) -> str:
    """A mask that lets the lattice sink into the paper; stops are (place, opacity)."""
    marks = "".join(
        f'<stop offset="{number(place)}" stop-color="#fff" stop-opacity="{number(opacity)}"/>'
        for place, opacity in stops
    )
    direction = f' x2="{number(towards[0])}" y2="{number(towards[1])}"'
    return (
        f'<linearGradient id="g"{direction}>{marks}</linearGradient>'
        f'<mask id="f"><path fill="url(#g)" d="{sheet(field)}"/></mask>'
    )


def sheet(field: Field) -> str:
    """Path data of the whole sheet."""
    return f"M0 0h{field.width}v{field.height}H0z"


def drawing(
    field: Field,
    stops: Sequence[tuple[float, float]],
    towards: Point,
    *,
    stroke: float = 1,
    dark: bool = False,
) -> str:
    """The whole sheet. `dark` lets it follow the page's colour scheme."""
    shift = (field.origin[0] - field.tile / 2, field.origin[1] - field.tile / 2)
    straps = tile_pattern(
        "s",
        field.tile,
        lattice_path(1, 1, field.tile, strap=field.tile * STRAP),
        f' patternTransform="translate({number(shift[0])} {number(shift[1])})"',
    )
    width, height = field.width, field.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{DARK if dark else ""}<defs>{pieces(field.tile)}'
        f'<g class="l" fill="none" stroke="{BRASS}" stroke-width="{stroke}">{straps}</g>'
        f"{fading(field, stops, towards)}</defs>"
        f'<path class="p" fill="{PAPER}" d="{sheet(field)}"/>'
        f'<g mask="url(#f)">{cells(field)}<path fill="url(#s)" d="{sheet(field)}"/></g></svg>\n'
    )


def band() -> str:
    """The wide band of the session's pages: it charges from its start to its end."""
    field = Field(1600, 400, 100, (50, 50), 16, 4, lambda x, y: 1.75 * x - 0.5 - 0.1 * y, 19)
    return drawing(field, ((0.0, 0.15), (0.3, 0.7), (0.6, 1)), (1, 0), dark=True)


def poster() -> str:
    """A poster in A proportions: it charges from its foot, and leaves its head to the words."""
    field = Field(840, 1188, 84, (42, 1188 - 42 - 84 * 8), 10, 9, lambda x, y: (y - 0.53) / 0.3, 19)
    return drawing(field, ((0.4, 0), (0.55, 0.6), (0.7, 1)), (0, 1), dark=True)


def picture() -> str:
    """The session as a picture among the words: it charges towards one corner."""
    field = Field(1200, 800, 100, (50, 50), 12, 8, lambda x, y: 0.95 * x + 0.85 * y - 0.5, 2026)
    return drawing(field, ((0.05, 0.3), (0.5, 1)), (0.7, 0.7))
