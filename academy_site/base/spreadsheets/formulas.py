"""Cells that a program for calculating would take for formulas.

It does so by the first character. An apostrophe before it makes the cell text; one more apostrophe
keeps apart what began with one already (OWASP, CSV injection).
"""

from __future__ import annotations

import re

from academy_site.base.spreadsheets.characters import writable

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # noqa: RUF001 (the wide forms, which count too)


def shielded(text: str) -> str:
    """Return the cell that no program takes for a formula, in characters that a file can hold."""
    text = writable(text)
    return f"'{text}" if _FORMULA.match(text) else text


def unshielded(cell: str) -> str:
    """Return what ``shielded`` was given, as far as it could be written."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
