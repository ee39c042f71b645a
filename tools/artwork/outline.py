"""Take the outlines of the map from Natural Earth, and keep them beside the drawings.

    python -m tools.artwork.outline PACKAGES

PACKAGES is the node_modules directory that holds world-atlas. Natural Earth lists Morocco and
its Sahara provinces as two shapes; here they become one, by leaving out the line they share.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from academy_site.base.lattice_geometry import Point

OUTLINES = Path(__file__).with_name("outlines.json")
MOROCCO = ("504", "732")
WEST, SOUTH, EAST, NORTH = -30.0, 19.0, 4.0, 39.0
TOLERANCE = 0.02


def decoded_arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """The arcs in degrees: TopoJSON stores whole-number steps."""
    (scale_x, scale_y), (left, bottom) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(arc)
    return arcs


def ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The ring that these arcs form; a negative number runs its arc backwards."""
    points: list[Point] = []
    for index in numbers:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc if not points else arc[1:]
    return points


def merged(rings: list[list[int]], arcs: list[list[Point]]) -> list[Point]:
    """The outer ring of neighbouring polygons, without the lines that two of them share."""
    numbers = [index for numbers in rings for index in numbers]
    loose = [index for index in numbers if ~index not in numbers]
    chain = [loose.pop(0)]
    while loose:
        end = ring(chain, arcs)[-1]
        following = next(index for index in loose if ring([index], arcs)[0] == end)
        loose.remove(following)
        chain.append(following)
    return ring(chain, arcs)


def simplified(points: list[Point], tolerance: float) -> list[Point]:
    """The line with every point left out that lies within the tolerance (Douglas and Peucker)."""
    if len(points) < 3:
        return points
    (ax, ay), (bx, by) = points[0], points[-1]
    length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    farthest, reach = 0, 0.0
    for index, (x, y) in enumerate(points):
        off = (
            abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
            if length
            else ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
        )
        if off > reach:
            farthest, reach = index, off
    if reach <= tolerance:
        return [points[0], points[-1]]
    first = simplified(points[: farthest + 1], tolerance)
    return first[:-1] + simplified(points[farthest:], tolerance)


def clipped(points: list[Point]) -> list[Point]:
    """The part of a polygon inside the window of the map."""
    tests: tuple[tuple[Callable[[Point], float], int, float], ...] = (
        (lambda point: point[0] - WEST, 0, WEST),
        (lambda point: EAST - point[0], 0, EAST),
        (lambda point: point[1] - SOUTH, 1, SOUTH),
        (lambda point: NORTH - point[1], 1, NORTH),
    )
    for inside, axis, border in tests:
        kept: list[Point] = []
        for here, there in zip(points, [*points[1:], *points[:1]], strict=True):
            if inside(here) >= 0:
                kept.append(here)
            if (inside(here) >= 0) != (inside(there) >= 0):
                part = (border - here[axis]) / (there[axis] - here[axis])
                kept.append(
                    (here[0] + (there[0] - here[0]) * part, here[1] + (there[1] - here[1]) * part)
                )
        points = kept
    return points


def rounded(points: list[Point]) -> list[list[float]]:
    """The points to a hundredth of a degree, which is a kilometre."""
    return [[round(x, 2), round(y, 2)] for x, y in points]


def main() -> None:
    """Write the outlines."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("packages", type=Path, help="the node_modules directory")
    atlas = parser.parse_args().packages / "world-atlas"
    countries = json.loads((atlas / "countries-10m.json").read_text())
    shapes = countries["objects"]["countries"]["geometries"]
    rings = [numbers for item in shapes if item.get("id") in MOROCCO for numbers in item["arcs"]]
    morocco = simplified(merged(rings, decoded_arcs(countries)), TOLERANCE)
    land = json.loads((atlas / "land-10m.json").read_text())
    arcs = decoded_arcs(land)
    lands = []
    for polygon in land["objects"]["land"]["geometries"][0]["arcs"]:
        inside = clipped(ring(polygon[0], arcs))
        line = simplified(inside, TOLERANCE * 1.2) if inside else []
        if len(line) > 4:
            lands.append(rounded(line))
    OUTLINES.write_text(
        json.dumps({"morocco": rounded(morocco), "lands": lands}, separators=(",", ":")) + "\n"
    )


if __name__ == "__main__":
    main()
