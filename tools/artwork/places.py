"""Morocco, and the four places of the Atlantic north-west where its battery industry settles."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from academy_site.base.lattice import lattice_path, number, path, star_path, tile_pattern
from academy_site.base.lattice_geometry import Point
from tools.artwork.sheet import (
    BRASS,
    EMERALD,
    FOG,
    GOLD,
    INK,
    PAPER,
    TERRACOTTA,
    circle,
    group,
    numbered_star,
    shape,
    svg,
)

OUTLINES = Path(__file__).with_name("outlines.json")
SEA = "#dfe6e0"
LAND = "#f4f1e8"
TANGER, RABAT, JORF_LASFAR = (-5.80, 35.77), (-6.84, 34.02), (-8.63, 33.12)


@dataclass(frozen=True)
class Projection:
    """Degrees to user units: equal steps of latitude, longitudes shortened as at Marrakech."""

    centre: Point
    place: Point
    degree: float

    def point(self, longitude: float, latitude: float) -> Point:
        """Where a place stands on the sheet."""
        across = (longitude - self.centre[0]) * math.cos(math.radians(31.6))
        return (
            self.place[0] + across * self.degree,
            self.place[1] - (latitude - self.centre[1]) * self.degree,
        )

    def outline(self, places: Iterable[Point]) -> str:
        """Path data of an outline given in degrees."""
        points = [self.point(*place) for place in places]
        return path([(round(x, 1), round(y, 1)) for x, y in points], closed=True)


WHOLE = Projection((-9.1, 28.45), (862, 404), 48)
NEAR = Projection((-7.3, 34.45), (300, 330), 120)
FRAME = 272


def country() -> str:
    """Land, and Morocco upon it with the lattice woven into it."""
    outlines = json.loads(OUTLINES.read_text())
    lands = "".join(WHOLE.outline(land) for land in outlines["lands"])
    morocco = shape(
        WHOLE.outline(outlines["morocco"]),
        id="morocco",
        stroke=EMERALD,
        stroke_width=1.6,
        stroke_linejoin="round",
    )
    return (
        shape(lands, fill=LAND, stroke=FOG, stroke_width=1.5)
        + f'<g fill="{EMERALD}">{morocco}</g><use href="#morocco" fill="url(#weave)"/>'
    )


def nearer() -> str:
    """The transform that makes the whole map the near one."""
    scale = NEAR.degree / WHOLE.degree
    x, y = WHOLE.point(*NEAR.centre)
    shift = (NEAR.place[0] - x * scale, NEAR.place[1] - y * scale)
    return f"translate({number(shift[0])} {number(shift[1])}) scale({number(scale)})"


def marker(place: Point, digit: int, offset: Point) -> str:
    """A place, its number a little away, and the line between the two."""
    x, y = NEAR.point(*place)
    star = (x + offset[0], y + offset[1])
    line = f"M{number(x)} {number(y)}L{number(star[0])} {number(star[1])}"
    return (
        shape(line, fill="none", stroke=PAPER, stroke_width=7)
        + shape(line, fill="none", stroke=INK, stroke_width=2.5)
        + circle((x, y), 9, fill=GOLD, stroke=INK, stroke_width=2.5)
        + numbered_star(digit, star, 38, TERRACOTTA)
    )


def draw() -> str:
    """The drawing."""
    x, y = WHOLE.point(*NEAR.centre)
    small = FRAME * WHOLE.degree / NEAR.degree
    weave = tile_pattern("weave", 40, lattice_path(1, 1, 40, strap=2.6))
    link = path([(x - small, y), (NEAR.place[0] + FRAME, NEAR.place[1])])
    frame = star_path(FRAME, NEAR.place)
    dots = "".join(
        circle(WHOLE.point(*place), 4.5, fill=GOLD) for place in (TANGER, RABAT, JORF_LASFAR)
    )
    return svg(
        1200,
        800,
        f'<defs><g fill="none" stroke="{PAPER}" stroke-opacity=".32">{weave}</g>'
        f'<clipPath id="frame"><path d="{frame}"/></clipPath></defs>',
        group(country(), id="country"),
        dots,
        shape(star_path(small, (x, y)), fill="none", stroke=BRASS, stroke_width=2.5),
        shape(link, fill="none", stroke=BRASS, stroke_width=6),
        shape(link, fill="none", stroke=PAPER, stroke_width=3),
        shape(frame, fill=SEA),
        group(f'<use href="#country" transform="{nearer()}"/>', clip_path="url(#frame)"),
        shape(frame, fill="none", stroke=BRASS, stroke_width=10, stroke_linejoin="miter"),
        shape(frame, fill="none", stroke=PAPER, stroke_width=6, stroke_linejoin="miter"),
        marker(TANGER, 1, (-96, 12)),
        marker(RABAT, 2, (-92, -22)),
        marker(JORF_LASFAR, 3, (6, -98)),
        paper=SEA,
    )
