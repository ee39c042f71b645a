"""The order of the alphabet, Latin or Arabic: what a word is sorted by and stands under."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart, after their place in French dictionaries.
_WHOLE = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i", "ŧ": "t", "ŋ": "n",
        "æ": "ae", "œ": "oe", "þ": "th", "ə": "e", "ɛ": "e", "ٱ": "ا",
    }
)  # fmt: skip
# Marks of direction; the strokes, apostrophes and half rings that are counted as letters.
_UNHEARD = {"Cf", "Lm"}


def folded(sort_key: str) -> str:
    """Return a sort key without accents, hamzas, ligatures and capitals, as dictionaries sort."""
    apart = unicodedata.normalize("NFKD", sort_key)
    plain = "".join(
        letter
        for letter in apart
        if not unicodedata.combining(letter) and unicodedata.category(letter) not in _UNHEARD
    )
    return _from_first_letter(plain.casefold().translate(_WHOLE))


def _from_first_letter(text: str) -> str:
    """Leave out an apostrophe or a bracket that a name begins with."""
    start = next((place for place, sign in enumerate(text) if sign.isalnum()), 0)
    return text[start:]
