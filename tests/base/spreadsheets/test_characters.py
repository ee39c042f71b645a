"""What is written into a workbook can be written, and nothing else is lost."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from academy_site.base.spreadsheets.characters import writable


@pytest.mark.parametrize("text", ["batterie", "بطارية", "a\tb\nc\r", "\u00a0–🔋", "\x7f", ""])
def test_what_can_be_written_is_left_alone(text: str) -> None:
    assert writable(text) == text


@pytest.mark.parametrize("typed", ["\x00", "\x08", "\x0b", "\x1f", "\ud800", "\uffff"])
def test_what_cannot_be_written_is_left_out(typed: str) -> None:
    assert writable(f"a{typed}b") == "ab"


@given(st.text(st.characters(exclude_categories=[]), max_size=20))
def test_every_text_can_be_written(text: str) -> None:
    workbook = Workbook()
    workbook.active["A1"] = f"x{writable(text)}"
    file = io.BytesIO()
    workbook.save(file)

    assert load_workbook(file).active["A1"].value.startswith("x")
