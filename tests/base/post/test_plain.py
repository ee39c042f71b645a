"""Words of several directions in plain text."""

from __future__ import annotations

import pytest

from academy_site.base.post.plain import isolated, one_line


@pytest.mark.parametrize(
    ("text", "direction", "shown"),
    [
        ("Séance 1", "ltr", "Séance 1"),
        ("Séance 1", "rtl", "\u2068Séance 1\u2069"),
        ("الجلسة 1", "rtl", "الجلسة 1"),
        ("الجلسة 1", "ltr", "\u2068الجلسة 1\u2069"),
        ("الجلسة V2G", "rtl", "\u2068الجلسة V2G\u2069"),
        ("12 / 5", "rtl", "12 / 5"),
        ("", "rtl", ""),
    ],
)
def test_words_of_another_direction_are_isolated(text: str, direction: str, shown: str) -> None:
    assert isolated(text, direction) == shown


def test_controls_of_direction_and_line_ends_are_taken_out() -> None:
    assert one_line("a\u202eb\u2069\r\n\u2028 c\u200e") == "ab c\u200e"


def test_spaces_that_must_not_break_stay() -> None:
    assert one_line("Gotion\u00a0: 100\u202fGWh ?\u2028 \r\n fin\x85 ") == (
        "Gotion\u00a0: 100\u202fGWh ? fin"
    )
