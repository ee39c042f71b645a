"""How a term is written down, and by what it is found whatever was typed.

What word processors leave in a copied word (marks of direction, letters in their presentation
forms, doubled spaces) is no part of its spelling. The key goes further and is never shown.
"""

from __future__ import annotations

import re
import unicodedata

from academy_site.base.alphabet import folded

# Marks of direction, zero-width spaces and the mark of byte order.
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
# Not the no-break spaces, which French typography means.
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
# Letters that readers and writers of Arabic take for one another at a word's end.
_ARABIC = str.maketrans({"ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي", "\u06d5": "ه", "\u06be": "ه"})
_ARTICLE = "ال"
_SHORTEST_AFTER_ARTICLE = 2


def plain(text: str) -> str:
    """Return a text on one line, composed (NFC), without what cannot be seen."""
    seen = _UNSEEN.sub("", _CONTROL.sub("", text))
    letters = _PRESENTATION_FORMS.sub(lambda run: unicodedata.normalize("NFKC", run[0]), seen)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", letters)).strip(" ")


def key_of(text: str) -> str:
    """Return what a term is found by: no accents, hamzas, capitals, tatweel or marks."""
    return " ".join(folded(plain(text)).translate(_ARABIC).split())


def sort_key(text: str, language: str) -> str:
    """Return what a term is sorted by: an Arabic word without its article."""
    written = plain(text)
    # Before the hamza is left out: إلكتروليت has no article.
    rest = written.removeprefix(_ARTICLE) if language == "ar" else written
    return folded(rest if len(rest) >= _SHORTEST_AFTER_ARTICLE else written)
