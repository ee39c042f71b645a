"""The words of a text as they are spelled, for correcting other spellings by them."""

from __future__ import annotations

import unicodedata

from search.analysis import Token, tokens
from search.analysis.articles import bases
from search.analysis.tokens import ARABIC_LETTER
from search.models import SearchTerm

SHORTEST = 3
LONGEST = SearchTerm._meta.get_field("term").max_length
_TATWEEL = "ـ"


def words_of(text: str) -> set[str]:
    """Return the different words of a text, in small letters, without figures and short ones.

    Arabic ones go without their article, as ``search.spelling`` wants them.
    """
    found = (_bare(token, text[token.start : token.end]) for token in tokens(text))
    return {word for word in found if SHORTEST <= len(word) <= LONGEST and word.isalpha()}


def _bare(token: Token, written: str) -> str:
    word = spelled(written)
    if not ARABIC_LETTER.match(token.word):
        return word
    base = bases(written, token.word)[0]
    article = len(token.word) - len(base) if token.word.endswith(base) else 0
    return word[article:]


def spelled(word: str) -> str:
    """Return a word as a dictionary has it: in small letters, and Arabic without its marks."""
    plain = unicodedata.normalize("NFKC", word).lower().replace(_TATWEEL, "")
    return "".join(letter for letter in plain if unicodedata.category(letter) not in {"Mn", "Cf"})
