"""Stems of French and English words, by Snowball, with what it gets wrong set right."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache

import snowballstemmer

from search.analysis.folding import fold
from search.analysis.lexicon import Entries

_NAMES = {"fr": "french", "en": "english"}
_SHORTEST = 4  # letters: shorter words are acronyms, units and words without endings
_ACRONYM_PLURAL = re.compile(r"[A-Z]{2,}[sx]")
_stemmers = threading.local()


def forms(written: str, folded: str, language: str, lexicon: Entries) -> tuple[str, ...]:
    """Return the main stems of a word in French (``fr``) or English (``en``)."""
    if _ACRONYM_PLURAL.fullmatch(written):
        return (folded[:-1],)
    if len(folded) < _SHORTEST or not folded.isalpha() or not folded.isascii():
        return (folded,)
    if meant := _meant(folded, lexicon):
        return meant
    if language == "fr":
        stems = (_french(folded), _french(_accented(written, folded)))
    else:
        stems = (_english(folded),)
    return tuple(dict.fromkeys(stems))


def _meant(folded: str, lexicon: Entries) -> tuple[str, ...]:
    """Return what the lexicon says of a word or of its plural in «s»."""
    for form in (folded, folded.removesuffix("s"), folded.removesuffix("es")):
        if form in lexicon:
            return lexicon[form]
    return ()


def _accented(written: str, folded: str) -> str:
    composed = unicodedata.normalize("NFC", written).casefold()
    composed = composed.replace("œ", "oe").replace("æ", "ae").replace("\u00ad", "")
    return composed if composed.isalpha() and fold(composed) == folded else folded


def _french(word: str) -> str:
    return fold(_stem(word, "fr"))


_BRITISH = (
    (re.compile(r"is(e|es|ed|ing|ation|ations|er|ers)$"), r"iz\1"),
    (re.compile(r"our(s|ed|ing|al|ally)?$"), r"or\1"),
)


def _english(word: str) -> str:
    for pattern, american in _BRITISH:
        if len(word) > 6:
            word = pattern.sub(american, word)
    return fold(_stem(word, "en"))


@lru_cache(maxsize=100_000)
def _stem(word: str, language: str) -> str:
    if not hasattr(_stemmers, language):
        # One a thread: a Snowball stemmer keeps the word it is working on.
        setattr(_stemmers, language, snowballstemmer.stemmer(_NAMES[language]))
    stemmed: str = getattr(_stemmers, language).stemWord(word)
    return stemmed or word
