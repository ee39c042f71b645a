"""The eight-pointed star lattice of Moroccan zellige, as compact SVG.

`lattice_geometry` knows where its corners lie; here they become path data and drawings. All
lengths are user units, and the same arguments always give the same characters.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

from academy_site.base.lattice_geometry import (
    Point,
    cross_points,
    moved,
    star_points,
    strap_lines,
)


def number(value: float) -> str:
    """A coordinate to a hundredth of a unit, without the zeros that say nothing."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text.replace("0.", ".", 1) if abs(value) < 1 else text


def path(points: Iterable[Point], *, closed: bool = False) -> str:
    """Path data through the points, in relative steps, which are shorter than places."""
    steps: list[str] = []
    previous: Point = (0, 0)
    for x, y in points:
        here = (round(x, 2), round(y, 2))
        across, down = number(here[0] - previous[0]), number(here[1] - previous[1])
        if not steps:
            steps.append(f"M{across} {down}")
        elif down == "0":
            steps.append(f"h{across}")
        elif across == "0":
            steps.append(f"v{down}")
        else:
            steps.append(f"l{across} {down}")
        previous = here
    return "".join(steps).replace(" -", "-") + ("z" if closed else "")


def star_path(radius: float, centre: Point = (0, 0)) -> str:
    """Path data of one star whose points lie `radius` from its centre."""
    return path(star_points(radius, centre), closed=True)


def cross_path(tile: float, centre: Point = (0, 0)) -> str:
    """Path data of the cross between four stars that stand a tile apart."""
    return path(cross_points(tile, centre), closed=True)


def star_centres(columns: int, rows: int, tile: float, origin: Point = (0, 0)) -> list[Point]:
    """The centres of a field of stars, row by row, the first at the origin."""
    return [
        (origin[0] + column * tile, origin[1] + row * tile)
        for row in range(rows)
        for column in range(columns)
    ]


def lattice_path(
    columns: int,
    rows: int,
    tile: float,
    *,
    strap: float = 0,
    heart: float = 0,
    origin: Point = (0, 0),
) -> str:
    """Path data of a field of touching stars, with the crosses between them.

    `strap` is the width of the woven straps, 0 for single lines; `heart` the radius of the small
    star inside each star, 0 for none.
    """
    lines = []
    for centre in star_centres(columns, rows, tile, origin):
        if strap:
            lines += [path(moved(line, centre)) for line in strap_lines(tile, strap)]
        else:
            lines.append(star_path(tile / 2, centre))
        if heart:
            lines.append(star_path(heart, centre))
    return "".join(lines)


def tile_pattern(identifier: str, tile: float, star: str, attributes: str = "") -> str:
    """An SVG pattern that repeats one star, given as path data about the origin, without a seam.

    The star's lines reach a little into the tiles beside it, which cannot draw them for it: so
    each tile draws the borders of its neighbours too.
    """
    middle = tile / 2
    places = "".join(
        f'<use href="#{identifier}-star" x="{number(middle + x)}" y="{number(middle + y)}"/>'
        for x, y in ((0, 0), (tile, 0), (-tile, 0), (0, tile), (0, -tile))
    )
    side = number(tile)
    return (
        f'<path id="{identifier}-star" d="{star}"/>'
        f'<pattern id="{identifier}" width="{side}" height="{side}" '
        f'patternUnits="userSpaceOnUse"{attributes}>{places}</pattern>'
    )


def cropping(seed: int, tile: float) -> tuple[float, Point, int]:
    """A tile near the given size, a shift and a turn in degrees: the seed's own piece of field.

    The field of an even seed stands upright, that of an odd one on its corner, so that two
    sessions in a row never look alike.
    """
    choice = random.Random(seed)  # noqa: S311 - it draws; it guards nothing
    size = round(tile * choice.uniform(0.8, 1.25), 1)
    shift = (round(choice.uniform(0, size), 1), round(choice.uniform(0, size), 1))
    return size, shift, 45 * (seed % 2)


def lattice_svg(
    width: float,
    height: float,
    seed: int,
    *,
    tile: float = 120,
    colour: str = "currentColor",
    stroke: float = 1,
    identifier: str = "lattice",
) -> str:
    """A standalone SVG of the woven lattice, in lines of width `stroke`, cropped by the seed.

    Two drawings inlined into one page need two identifiers.
    """
    size, shift, turn = cropping(seed, tile)
    star = lattice_path(1, 1, size, strap=size * 0.05, heart=size * 0.26)
    place = f"translate({number(shift[0])} {number(shift[1])}) rotate({turn})"
    pattern = tile_pattern(identifier, size, star, f' patternTransform="{place}"')
    across, down = number(width), number(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}" '
        f'viewBox="0 0 {across} {down}" fill="none" stroke="{colour}" stroke-width="{stroke}">'
        f'<defs>{pattern}</defs><path stroke="none" fill="url(#{identifier})" '
        f'd="M0 0h{across}v{down}h-{across}z"/></svg>\n'
    )
