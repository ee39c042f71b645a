"""Text made comparable: what differs only in case, accents, signs or letter forms becomes equal."""

from __future__ import annotations

import re
import unicodedata

# Letters that Arabic writes in several ways, and the Persian ones that keyboards and scanners give.
ARABIC = str.maketrans(
    {
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي",
        "ة": "ه", "\u06d5": "ه", "\u06be": "ه", "\u06c1": "ه",
        "ؤ": "و", "ک": "ك", "گ": "ك", "ـ": "",
    }
)  # fmt: skip
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "Œ": "oe", "Æ": "ae"})
# Marks that are not seen: directions, joiners, soft hyphens, the sign at a file's beginning.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc]")
WORD = re.compile(r"[^\W_]+")
SPACES = re.compile(r"[^\S\n]+")


def tidy(text: str) -> str:
    """Return a line without invisible marks and with single spaces, its letters untouched."""
    seen = unicodedata.normalize("NFC", INVISIBLE.sub("", text))
    return SPACES.sub(" ", seen).strip()


def words(text: str) -> list[str]:
    """Return the words of a text, folded."""
    plain = unicodedata.normalize("NFKC", INVISIBLE.sub("", text))
    plain = plain.translate(LIGATURES).translate(ARABIC).translate(DIGITS).casefold()
    letters = unicodedata.normalize("NFD", plain)
    plain = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    return WORD.findall(plain)


def folded(text: str) -> str:
    """Return the folded words of a text with one space between them."""
    return " ".join(words(text))


def count(text: str) -> int:
    """Return how many words stand in a text as its readers count them."""
    return sum(1 for part in text.split() if any(letter.isalnum() for letter in part))
