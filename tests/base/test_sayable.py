"""What XML 1.0 cannot say is left out, and nothing else."""

from __future__ import annotations

import pytest

from academy_site.base.sayable import sayable


@pytest.mark.parametrize(
    "unsayable", ["\x00", "\x08", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"]
)
def test_what_xml_cannot_say_is_left_out(unsayable: str) -> None:
    assert sayable(f"de l’{unsayable}eau") == "de l’eau"


@pytest.mark.parametrize(
    "text", ["\t\r\n ", "\x7f\x85", "العربية", "\ud7ff\ue000\ufffd", "🜂\U0010ffff"]
)
def test_everything_else_stays(text: str) -> None:
    assert sayable(text) == text
