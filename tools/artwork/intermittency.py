"""A day of sun and of demand, and what storage carries from one to the other.

The curves are drawn, not measured: a clear day, and a demand with its evening peak. What is
measured is the storage: the evening area is cut so that it is as large as the noon surplus,
less the losses of a battery.
"""

from __future__ import annotations

import math

from academy_site.base.lattice import lattice_path, number, path, tile_pattern
from academy_site.base.lattice_geometry import Point
from tools.artwork.sheet import (
    BRASS,
    EMERALD,
    GOLD,
    INK,
    MIST,
    PAPER,
    TERRACOTTA,
    group,
    numbered_star,
    shape,
    svg,
)

LEFT, RIGHT, GROUND, UNIT = 84, 1116, 580, 420
STEP = 0.2
ROUND_TRIP = 0.9


def sun(hour: float) -> float:
    """Production of a clear day, as a fraction of its noon peak."""
    if not 6 < hour < 19.2:
        return 0
    return math.sin(math.pi * (hour - 6) / 13.2) ** 1.7


def demand(hour: float) -> float:
    """Demand in the same unit: a low night, a working day, an evening peak."""
    daily = 0.33 + 0.05 * math.cos(math.pi * (hour - 15.5) / 12)
    work = 0.12 * math.exp(-(((hour - 11.5) / 3.6) ** 2))
    peak = sum(0.34 * math.exp(-(((hour + day - 20.4) / 1.9) ** 2)) for day in (0, 24))
    return daily + work + peak


def hours(start: float, end: float) -> list[float]:
    """The hours between two, a fifth apart."""
    return [start + STEP * index for index in range(round((end - start) / STEP) + 1)]


def place(hour: float, value: float) -> Point:
    """Where an hour and a value stand on the sheet."""
    return (LEFT + (RIGHT - LEFT) * hour / 24, GROUND - UNIT * value)


def surplus() -> tuple[float, float, float]:
    """The surplus hours, their first and last, and the energy above the demand."""
    above = [hour for hour in hours(0, 24) if sun(hour) > demand(hour)]
    return above[0], above[-1], sum(sun(hour) - demand(hour) for hour in above) * STEP


def evening(start: float, energy: float) -> float:
    """The hour until which this energy covers what the sun no longer gives."""
    hour = start
    while energy > 0 and hour < 24:
        energy -= max(demand(hour) - sun(hour), 0) * STEP
        hour += STEP
    return hour


def area(start: float, end: float) -> str:
    """The area between the two curves."""
    upper = [place(hour, max(sun(hour), demand(hour))) for hour in hours(start, end)]
    lower = [place(hour, min(sun(hour), demand(hour))) for hour in hours(start, end)]
    return path([*upper, *reversed(lower)], closed=True)


def draw() -> str:
    """The drawing."""
    first, last, energy = surplus()
    until = min(evening(last, energy * ROUND_TRIP), 24)
    solar = [place(hour, sun(hour)) for hour in hours(6, 19.2)]
    wanted = [place(hour, demand(hour)) for hour in hours(0, 24)]
    ticks = "".join(f"M{number(place(hour, 0)[0])} {GROUND}v10" for hour in range(0, 25, 6))
    labels = "".join(
        f'<text x="{number(place(hour, 0)[0])}" y="{GROUND + 48}">{hour}</text>'
        for hour in range(0, 25, 6)
    )
    lines = "".join(
        f"M{LEFT} {number(GROUND - UNIT * part)}H{RIGHT}" for part in (0.25, 0.5, 0.75, 1)
    )
    (ax, ay), (bx, by) = place(12.6, 0.8), place(20.4, 0.64)
    carried = (
        f"M{number(ax)} {number(ay)}C{number(ax + 40)} 70 {number(bx)} 60 {number(bx)} {number(by)}"
    )
    head = path([(0, 16), (-15, -12), (0, -5), (15, -12)], closed=True)
    return svg(
        1200,
        675,
        f'<defs><g fill="none" stroke="{PAPER}" stroke-opacity=".55" stroke-width="1.1">'
        f"{tile_pattern('stored', 46, lattice_path(1, 1, 46, strap=3))}</g></defs>",
        shape(lines, fill="none", stroke=MIST, stroke_width=2),
        shape(path(solar, closed=True), fill=GOLD, fill_opacity=0.28),
        shape(area(first, last), fill=GOLD),
        shape(area(last + STEP, until), fill=EMERALD),
        shape(area(first, last) + area(last + STEP, until), fill="url(#stored)"),
        shape(path(solar), fill="none", stroke=BRASS, stroke_width=4.5),
        shape(path(wanted), fill="none", stroke=INK, stroke_width=4.5),
        shape(carried, fill="none", stroke=PAPER, stroke_width=15),
        shape(carried, fill="none", stroke=TERRACOTTA, stroke_width=9),
        shape(carried, fill="none", stroke=PAPER, stroke_width=4.5),
        shape(head, fill=TERRACOTTA, stroke=PAPER, stroke_width=2.5, paint_order="stroke",
              transform=f"translate({number(bx)} {number(by)})"),
        shape(f"M{LEFT} {GROUND}H{RIGHT}{ticks}", fill="none", stroke=INK, stroke_width=2.5),
        group(labels, fill=INK, font_family="sans-serif", font_size=34, text_anchor="middle"),
        numbered_star(1, place(9.9, sun(9.9)), 40, BRASS),
        numbered_star(2, place(3.2, demand(3.2)), 40, INK),
        numbered_star(3, (809, 124), 40, TERRACOTTA),
    )  # fmt: skip
