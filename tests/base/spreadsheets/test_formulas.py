"""Nothing that goes out is a formula, and what comes back is what went out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academy_site.base.spreadsheets.formulas import shielded, unshielded

FORMULAS = ("=1+1", "+33", "-2", "@SUM(A1)", "=HYPERLINK(1)", "\t=1", "\r=1", "＝1")


@pytest.mark.parametrize("text", FORMULAS)
def test_nothing_begins_like_a_formula(text: str) -> None:
    assert shielded(text) == f"'{text}"
    assert unshielded(shielded(text)) == text


@pytest.mark.parametrize("text", ["batterie", "l’accu", "'quoted'", "", "بطارية", "'t Hooft"])
def test_what_is_no_formula_is_left_alone(text: str) -> None:
    assert shielded(text) == text == unshielded(text)


@given(st.text(alphabet="'=+-@a\t ", max_size=8))
def test_the_shield_comes_off_exactly(text: str) -> None:
    assert unshielded(shielded(text)) == text
    assert shielded(text)[:1] not in set("=+-@\t")
