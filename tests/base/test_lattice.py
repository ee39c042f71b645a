"""The star lattice: its geometry closes, and the same seed always draws the same."""

import itertools
import math
from xml.etree import ElementTree as ET

import pytest

from academy_site.base import lattice
from academy_site.base.lattice_geometry import cross_points, star_points, strap_lines


def test_a_star_has_eight_points_on_its_circle_and_eight_corners_inside():
    reaches = [round(math.hypot(x, y), 9) for x, y in star_points(10)]

    assert reaches[::2] == [10.0] * 8
    assert len(set(reaches[1::2])) == 1
    assert reaches[1] == round(10 * math.cos(math.pi / 4) / math.cos(math.pi / 8), 9)


def test_neighbouring_stars_touch_point_to_point():
    left, right = star_points(5, (0, 0)), star_points(5, (10, 0))

    assert min(math.dist(one, other) for one in left for other in right) == pytest.approx(0)


def test_the_cross_has_exactly_the_corners_that_its_four_stars_leave():
    tile = 10.0
    stars = [corner for x in (-5, 5) for y in (-5, 5) for corner in star_points(tile / 2, (x, y))]

    for corner in cross_points(tile):
        assert min(math.dist(corner, other) for other in stars) == pytest.approx(0, abs=1e-9)


def test_every_strap_edge_is_turned_four_times():
    lines = strap_lines(100, 5)

    assert len(lines) == 8
    lengths = {
        round(sum(math.dist(a, b) for a, b in itertools.pairwise(line)), 6) for line in lines
    }
    assert len(lengths) == 2


@pytest.mark.parametrize(
    ("value", "written"),
    [(0.5, ".5"), (-0.5, "-.5"), (12.0, "12"), (1.239, "1.24"), (-0.001, "0"), (0, "0")],
)
def test_a_coordinate_is_written_short(value, written):
    assert lattice.number(value) == written


def test_a_path_moves_in_relative_steps_without_drift():
    assert lattice.path([(0, 0), (1, 0), (1, 2), (2, 3)], closed=True) == "M0 0h1v2l1 1z"


@pytest.mark.parametrize("seed", [1, 18, 19])
def test_a_seed_always_draws_the_same_well_formed_svg(seed):
    drawing = lattice.lattice_svg(170, 315, seed)

    assert drawing == lattice.lattice_svg(170, 315, seed)
    root = ET.fromstring(drawing)
    assert root.get("viewBox") == "0 0 170 315"


def test_two_sessions_in_a_row_never_look_alike():
    drawings = {lattice.lattice_svg(170, 315, seed) for seed in range(15, 25)}

    assert len(drawings) == 10
    assert [lattice.cropping(seed, 100)[2] for seed in (18, 19, 20)] == [0, 45, 0]


def test_a_field_of_stars_lies_row_by_row():
    assert lattice.star_centres(2, 2, 10, (1, 1)) == [(1, 1), (11, 1), (1, 11), (11, 11)]
