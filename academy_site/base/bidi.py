"""Isolation of Latin words inside Arabic text, after the Unicode Bidirectional Algorithm (UAX 9).

An acronym or a company's name that ends in a digit, a bracket or a full stop would otherwise pull
its neighbours to the wrong side; ``<bdi>`` keeps it together and lets the style set it smaller.
"""

from __future__ import annotations

import re

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

_TAG = r"""<!--.*?-->|</?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>"""
_ENTITY = r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"

# Without the signs of multiplication and division, which stand among the accented letters.
_LETTER = r"A-Za-z\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u03a9\u03bc"
_INDEX = r"₀-₎⁰-⁾¹²³"
_SMALL = rf"[{_LETTER}0-9.,+−–-]*"
_SHIFTED = rf"(?:<sub>{_SMALL}</sub>|<sup>{_SMALL}</sup>)"
_WORD = rf"(?:[{_LETTER}0-9_{_INDEX}]|{_SHIFTED})"
_SPACE = r"(?:[ \u00a0\u202f]|&nbsp;)"
_JOINER = rf"(?:{_SPACE}?(?:[/+.’'‑–·-]|&amp;|&#x27;|&#39;){_SPACE}?|{_SPACE})"
_NUMBER = rf"[0-9]+(?:[.,][0-9]+){{0,3}}(?=[{_LETTER}])"
# 3D, °C and the mass number of an isotope begin with what is no letter.
_BEFORE = rf"(?:{_NUMBER}|°(?=[{_LETTER}])|{_SHIFTED}(?=[{_LETTER}]))?"
# S.A. keeps the last of its dots.
_LAST_DOT = rf"(?:(?<=[.][{_LETTER}])[.])?"
_WORDS = rf"{_BEFORE}[{_LETTER}{_INDEX}]{_WORD}*(?:{_JOINER}{_WORD}+)*{_LAST_DOT}"

_MAIL = r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)+"
_ADDRESS = r"(?:https?://|www[.])(?:[\w~:/?#\[\]@!$()*+,;=%.-]|&amp;)*[\w~/#=$*+%-]"

# Arabic writes its "and" onto the word that follows: a run may begin right after an Arabic letter.
_PIECE = re.compile(
    rf"(?P<run>(?<![{_LETTER}0-9])(?:{_MAIL}|(?a:{_ADDRESS})|{_WORDS}))|{_TAG}|{_ENTITY}", re.DOTALL
)

# What means something in HTML, told in one sign of the same part in a plain text.
_STAND_INS = str.maketrans("&<>", "+\0\0")


def isolate(html: str) -> SafeString:
    """Wrap every run of Latin words in the text of ``html`` in ``<bdi>``; tags stay as they are.

    An address, and a formula with its lowered and raised parts, is one run.
    """
    isolated = _PIECE.sub(_wrapped, conditional_escape(html))
    return mark_safe(isolated)  # noqa: S308 (escaped above; only our own tags were added)


def runs(text: str) -> list[tuple[int, int]]:
    """Return where in a plain text, not escaped, each run of Latin words begins and ends."""
    found = _PIECE.finditer(text.translate(_STAND_INS))
    return [piece.span() for piece in found if piece["run"]]


def _wrapped(piece: re.Match[str]) -> str:
    return f'<bdi dir="ltr">{piece[0]}</bdi>' if piece["run"] else piece[0]
