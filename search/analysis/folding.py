"""One spelling for every way of writing a word: the first step of all text analysis.

A character becomes none, one or several characters, never anything that depends on its
neighbours, so that every folded character knows the place it came from.
"""

from __future__ import annotations

import unicodedata

# Letters that compatibility decomposition does not bring together.
_LETTERS = {
    "ی": "ي", "ى": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي", "ێ": "ي",
    "ک": "ك", "گ": "ك", "ڭ": "ك", "ڪ": "ك", "ݣ": "ك", "ڮ": "ك", "ګ": "ك",
    "ھ": "ه", "ہ": "ه", "ۀ": "ه", "ة": "ه", "ە": "ه", "ۃ": "ه",
    "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "أ": "ا", "إ": "ا", "آ": "ا", "ٵ": "ا",
    "ؤ": "ء", "ئ": "ء", "ٶ": "ء", "ٸ": "ء", "ۇ": "و", "ۋ": "ف",
    "پ": "ب", "چ": "ج", "ڤ": "ف", "ڥ": "ف", "ژ": "ز", "ڨ": "ق", "ڢ": "ف", "ڧ": "ق",
    "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ŋ": "n",
    "µ": "u", "μ": "u",
}  # fmt: skip
_NOTHING = {"ـ", "\ufffd", "\u00ad"}


class _Folding(dict[int, str]):
    """What each character becomes, worked out when it is first met (for ``str.translate``)."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _LETTERS:
        return _LETTERS[character]
    category = unicodedata.category(character)
    if character in _NOTHING or category in {"Mn", "Me", "Cf"}:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in {"Cs", "Co", "Cn", "Cc"}:
        return " "
    parts = unicodedata.normalize("NFKD", _composed(character)).casefold()
    if parts == character:
        return parts
    return "".join(part if part == character else FOLDING[ord(part)] for part in parts)


def _composed(character: str) -> str:
    """Take presentation forms back to letters, keeping a hamza on the letter it sits on."""
    return unicodedata.normalize("NFKC", character)


FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the folded text; what is no letter, digit or sign of writing stays as it is."""
    return text.translate(FOLDING)


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its characters, the place of its origin."""
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        becomes = FOLDING[ord(character)]
        folded.append(becomes)
        places.extend([place] * len(becomes))
    return "".join(folded), places
