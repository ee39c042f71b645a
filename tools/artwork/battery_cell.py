"""A lithium-ion cell while it discharges: ions cross inside, electrons go round outside."""

from __future__ import annotations

from academy_site.base.lattice import lattice_path, star_path, tile_pattern
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

TOP, BOTTOM = 176, 580
SHEETS = (222, 300, 378, 456, 534)  # where the layers of both electrodes lie


def anode() -> str:
    """Graphite: sheets of carbon rings, with lithium stored between them."""
    rings = []
    for row, y in enumerate(SHEETS):
        for index in range(5):
            x = 160 + index * 42 + (21 if row % 2 else 0)
            rings.append(f"M{x} {y - 3}l21-12 21 12v6l-21 12-21-12z")
    return box(150, TOP, 252, BOTTOM - TOP, fill="#cfd6cd") + shape(
        "".join(rings), fill="none", stroke=INK, stroke_width=3, stroke_linejoin="round"
    )


def cathode() -> str:
    """A layered oxide: sheets of octahedra, with room for lithium between them."""
    dark, light = [], []
    for y in SHEETS:
        for index in range(6):
            x = 800 + index * 42
            light.append(f"M{x} {y}l21-24v48z")
            dark.append(f"M{x + 21} {y - 24}l21 24-21 24z")
    return (
        box(798, TOP, 256, BOTTOM - TOP, fill="#dbe7df")
        + shape("".join(light), fill=LEAF)
        + shape("".join(dark), fill=EMERALD)
    )


def separator() -> str:
    """A porous wall, woven like the lattice, that ions pass and electrodes do not touch."""
    return box(566, TOP, 68, BOTTOM - TOP, fill=PAPER) + shape(
        f"M566 {TOP}h68V{BOTTOM}h-68z", fill="url(#weave)", stroke=BRASS, stroke_width=2.5
    )


def ion(x: float, y: float, reach: float = 0) -> str:
    """A lithium ion, and the way it has come."""
    way = (
        shape(f"M{x - 20 - reach} {y}H{x - 20}", fill="none", stroke=TERRACOTTA, stroke_width=3,
              stroke_dasharray="2 8", stroke_linecap="round")
        if reach
        else ""
    )  # fmt: skip
    return (
        way
        + circle((x, y), 15, fill=TERRACOTTA, stroke=PAPER, stroke_width=2.5)
        + shape(f"M{x - 7} {y}h14M{x} {y - 7}v14", fill="none", stroke=PAPER, stroke_width=3)
    )


def circuit() -> str:
    """The wire outside, from one collector to the other, and the lamp it lights."""
    wire = "M126 176V92q0-22 22-22H1056q22 0 22 22V176"
    electrons = "".join(
        circle((x, 70), 9, fill=PAPER, stroke=INK, stroke_width=2.5)
        + shape(f"M{x - 4.5} 70h9", fill="none", stroke=INK, stroke_width=2.5)
        for x in (236, 340, 444, 756, 860, 964)
    )
    lamp = shape(star_path(50), fill=GOLD, stroke=BRASS, stroke_width=3) + shape(
        star_path(22), fill=PAPER, stroke=BRASS, stroke_width=2
    )
    return (
        shape(wire, fill="none", stroke=INK, stroke_width=4)
        + electrons
        + group(lamp, transform="translate(600 70)")
    )


def draw() -> str:
    """The drawing."""
    weave = tile_pattern("weave", 34, lattice_path(1, 1, 34, strap=3))
    stored = "".join(ion(x, y) for y in (261, 339, 417, 495) for x in (223, 328))
    moving = "".join(
        ion(x, y, reach)
        for x, y, reach in (
            (470, SHEETS[0], 50), (690, SHEETS[0], 40),
            (520, SHEETS[1], 70), (735, SHEETS[1], 70),
            (480, SHEETS[2], 60), (600, SHEETS[2], 60), (712, SHEETS[2], 50),
            (530, SHEETS[3], 80), (748, SHEETS[3], 80),
            (468, SHEETS[4], 46), (700, SHEETS[4], 50),
        )
    )  # fmt: skip
    lodged = "".join(ion(x, y) for x, y in ((863, 261), (905, 339), (863, 495)))
    return svg(
        1200,
        675,
        f'<defs><g fill="none" stroke="{BRASS}" stroke-width="1">{weave}</g></defs>',
        box(100, TOP - 12, 1000, BOTTOM - TOP + 24, rx=14, fill=MIST, stroke=INK, stroke_width=3),
        circuit(),
        box(112, TOP, 38, BOTTOM - TOP, fill=BRASS),
        box(1054, TOP, 34, BOTTOM - TOP, fill=FOG, stroke=INK, stroke_width=1.5),
        anode(),
        cathode(),
        separator(),
        stored,
        lodged,
        moving,
        shape("M748 472V590", fill="none", stroke=TERRACOTTA, stroke_width=2),
        numbered_star(1, (276, 622), 40),
        numbered_star(2, (926, 622), 40),
        numbered_star(3, (600, 622), 40, BRASS),
        numbered_star(4, (445, 622), 40, INK),
        numbered_star(5, (748, 622), 40, TERRACOTTA),
    )
