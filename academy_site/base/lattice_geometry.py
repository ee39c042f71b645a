"""Where the corners of the star-and-cross lattice lie.

The star (khatam) is two equal squares, one standing on its corner. Stars stand on a square grid
and touch point to point; what they leave between them is the four-armed cross. Drawn as
strapwork, each outline becomes a strap between two lines, and where four stars' straps meet two
by two at a point, one goes over the other, over and under in turn along every strap.

All lengths are user units, and the y axis points down as in SVG.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]

# The inner corners of the star lie on this fraction of its radius: where its two squares cross.
INNER_RADIUS = math.cos(math.pi / 4) / math.cos(math.pi / 8)


def turned(points: Iterable[Point], quarters: int) -> list[Point]:
    """The points turned about the origin by so many quarter turns."""
    result = list(points)
    for _ in range(quarters % 4):
        result = [(-y, x) for x, y in result]
    return result


def moved(points: Iterable[Point], by: Point) -> list[Point]:
    """The points moved by a vector."""
    return [(x + by[0], y + by[1]) for x, y in points]


def star_points(radius: float, centre: Point = (0, 0)) -> list[Point]:
    """The sixteen corners of a star whose eight points lie on a circle of this radius."""
    corners = []
    for index in range(16):
        reach = radius if index % 2 == 0 else radius * INNER_RADIUS
        angle = index * math.pi / 8
        corners.append((reach * math.cos(angle), reach * math.sin(angle)))
    return moved(corners, centre)


def cross_points(tile: float, centre: Point = (0, 0)) -> list[Point]:
    """The sixteen corners of the cross that four stars, a tile apart, leave between them."""
    star = star_points(tile / 2, (-tile / 2, -tile / 2))
    corners = [corner for quarter in range(4) for corner in turned(star[4:0:-1], quarter)]
    return moved(corners, centre)


def beside(line: Sequence[Point], distance: float) -> list[Point]:
    """The open line drawn again at a distance to its side, with mitred corners."""
    normals: list[Point] = []
    for (ax, ay), (bx, by) in pairwise(line):
        length = math.hypot(bx - ax, by - ay)
        normals.append(((ay - by) / length, (bx - ax) / length))
    result = []
    for index, (x, y) in enumerate(line):
        (ax, ay) = normals[max(index - 1, 0)]
        (bx, by) = normals[min(index, len(normals) - 1)]
        reach = 2 * distance / ((ax + bx) ** 2 + (ay + by) ** 2)
        result.append((x + (ax + bx) * reach, y + (ay + by) * reach))
    return result


def shortened(line: Sequence[Point], length: float) -> list[Point]:
    """The line without so much of its last stretch."""
    (ax, ay), (bx, by) = line[-2:]
    part = length / math.hypot(bx - ax, by - ay)
    return [*line[:-1], (bx - (bx - ax) * part, by - (by - ay) * part)]


def strap_lines(tile: float, width: float) -> list[list[Point]]:
    """The edges of the straps about one star at the origin, as open lines.

    From one point that touches a neighbour to the next, a strap sets out over the strap it
    meets and arrives under the next one, where its two edges stop short.
    """
    quarter = star_points(tile / 2)[:5]
    edges = [shortened(beside(quarter, side), width / 2) for side in (-width / 2, width / 2)]
    return [turned(edge, quarters) for quarters in range(4) for edge in edges]
