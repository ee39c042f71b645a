"""The value chain of batteries: six stations on a strap that comes back to the second."""

from __future__ import annotations

import math

from academy_site.base.lattice import number, path, star_path
from academy_site.base.lattice_geometry import Point
from tools.artwork.sheet import (
    BRASS,
    EMERALD,
    FOG,
    GOLD,
    INK,
    LEAF,
    MIST,
    PAPER,
    TERRACOTTA,
    box,
    circle,
    group,
    numbered_star,
    shape,
    svg,
)

PLACES: tuple[Point, ...] = (
    (138, 338), (430, 172), (744, 172), (1058, 172), (886, 502), (602, 502),
)  # fmt: skip
PLATE = 124


def ores() -> str:
    """Crystals on their bed rock."""
    facets = (
        ("M-14 34L-30-34-8-62 14-36 8 34z", GOLD),
        ("M-14 34L-8-30-8-62-30-34z", BRASS),
        ("M8 34L22-16 42-30 54-8 40 34z", LEAF),
        ("M40 34L42-2 42-30 54-8z", EMERALD),
        ("M-14 34L-24-2-44-12-54 10-44 34z", TERRACOTTA),
        ("M-14 34L-24-2-38 8-44 34z", "#c4745f"),
    )
    strata = "M-62 34H62M-54 44H54M-40 54H40"
    return (
        "".join(shape(data, fill=colour) for data, colour in facets)
        + shape("M-14 34L-8-30 8 34M-8-30L14-36M-8-30-8-62", fill="none", stroke_width=1.5)
        + shape(strata, fill="none", stroke_width=3)
    )


def electrode() -> str:
    """A layered oxide: sheets of octahedra with lithium between them."""
    layers = []
    for y in (-40, 0, 40):
        for x in (-36, -12, 12, 36):
            layers.append(shape(f"M{x - 12} {y}l12-13 12 13-12 13z", fill=EMERALD))
            layers.append(shape(f"M{x - 12} {y}l12-13v26z", fill=LEAF))
    ions = "".join(circle((x, y), 5.5, fill=TERRACOTTA, stroke="none") for y in (-20, 20)
                   for x in (-24, 0, 24))  # fmt: skip
    return group(*layers, stroke=PAPER, stroke_width=1.2) + ions


def cell() -> str:
    """A cylindrical cell with its positive pole."""
    return (
        box(-10, -62, 20, 12, rx=3, fill=GOLD)
        + box(-32, -51, 64, 108, rx=9, fill=EMERALD)
        + shape("M-32-24h64", fill="none", stroke=PAPER, stroke_width=2)
        + shape("M-5-2h10v11h11v10h-11v11h-10v-11h-11v-10h11z", fill=GOLD, stroke="none")
        + shape("M-22-42v6M-22-14v60", fill="none", stroke=LEAF, stroke_width=4)
    )


def pack() -> str:
    """Cells side by side in their tray, joined by a bar."""
    cells = "".join(
        box(x, -26, 18, 58, rx=3, fill=EMERALD if index % 2 else LEAF)
        + box(x + 5, -34, 8, 8, fill=GOLD)
        for index, x in enumerate((-55, -32, -9, 14, 37))
    )
    return (
        shape("M-46-34v-10h46v10M23-34v-10h23v10", fill="none", stroke=BRASS, stroke_width=3)
        + cells
        + shape("M-66 2h7v34h118v-34h7v38q0 6-6 6h-120q-6 0-6-6z", fill=FOG)
    )


def uses() -> str:
    """A vehicle, and the grid behind it."""
    pylon = "M22 26L36-64h6L56 26M30-26L50-8M48-26L27-8M14-40h50M20-24h38M14-40v7M64-40v7"
    body = "M-66 36v-18q0-8 9-10l15-3 15-19q4-5 11-5h22q7 0 12 5l16 18 18 4q10 2 10 11v17z"
    windows = "M-30 4l12-15q2-3 6-3h4v18zM2 4v-18h12q4 0 7 3l13 15z"
    return (
        shape(pylon, fill="none", stroke=BRASS, stroke_width=2.2)
        + shape(body, fill=EMERALD)
        + shape(windows, fill=MIST, stroke="none")
        + "".join(circle((x, 38), 14, fill=PAPER) + circle((x, 38), 5, fill=INK) for x in (-36, 34))
        + shape("M-66 52h130", fill="none", stroke_width=3)
    )


def second_life() -> str:
    """A cell inside a circle that closes."""
    reach = 52
    arcs = heads = ""
    for start in (150, 330):
        (ax, ay), (bx, by) = (
            (reach * math.cos(math.radians(angle)), reach * math.sin(math.radians(angle)))
            for angle in (start + 20, start + 132)
        )
        arcs += f"M{number(ax)} {number(ay)}A{reach} {reach} 0 0 1 {number(bx)} {number(by)}"
        heads += arrow((round(bx, 1), round(by, 1)), start + 132 + 98, TERRACOTTA, ahead=14)
    return (
        box(-9, -34, 18, 9, rx=2, fill=GOLD)
        + box(-19, -26, 38, 58, rx=6, fill=LEAF)
        + shape("M-19 6h38v20q0 6-6 6h-26q-6 0-6-6z", fill=EMERALD)
        + shape(arcs, fill="none", stroke=TERRACOTTA, stroke_width=4.5)
        + group(heads, stroke="none")
    )


def strap(data: str) -> str:
    """A strap between two lines, as in the lattice."""
    return shape(data, fill="none", stroke=BRASS, stroke_width=9) + shape(
        data, fill="none", stroke=PAPER, stroke_width=6
    )


def arrow(tip: Point, turn: float, fill: str = BRASS, ahead: float = 0) -> str:
    """The head of a strap, `ahead` of the place where the strap ends."""
    outline = [(ahead, 0), (ahead - 21, -12), (ahead - 15, 0), (ahead - 21, 12)]
    return shape(
        path(outline, closed=True),
        fill=fill,
        transform=f"translate({tip[0]} {tip[1]}) rotate({turn})",
    )


# Path data of each strap, then the place and turn of its head.
STRAPS = (
    ("M138 208v-10q0-26 26-26h120", (300, 172), 0),
    ("M560 172h42", (616, 172), 0),
    ("M874 172h42", (930, 172), 0),
    ("M1058 302v170q0 30-30 30h2", (1014, 502), 180),
    ("M756 502h-12", (730, 502), 180),
    ("M472 502h-16q-26 0-26-26V316", (430, 302), -90),
)


def draw() -> str:
    """The drawing."""
    pictures = (ores, electrode, cell, pack, uses, second_life)
    straps = "".join(strap(data) + arrow(tip, turn) for data, tip, turn in STRAPS)
    stations = []
    for digit, ((x, y), picture) in enumerate(zip(PLACES, pictures, strict=True), 1):
        plate = shape(star_path(PLATE), fill=MIST) + shape(
            star_path(PLATE - 9), fill="none", stroke=FOG, stroke_width=1.5
        )
        drawn = group(
            picture(),
            stroke=INK,
            stroke_width=1.8,
            stroke_linejoin="round",
            transform="translate(4 -6) scale(1.2)",
        )
        badge = numbered_star(digit, (-78, 86), 40)
        stations.append(group(plate, drawn, badge, transform=f"translate({x} {y})"))
    return svg(1200, 675, straps, *stations)
