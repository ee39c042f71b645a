"""Stems of French and English words: Snowball, with what it gets wrong set right.

The first form of a word comes from its folded spelling, which a reader without accents can
type too; another one, where it differs, from the spelling with accents.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import lru_cache
from itertools import chain

import snowballstemmer

from search.analysis import english, french
from search.analysis.folding import fold
from search.analysis.lexicon import Entries

_SHORTEST = 4  # letters: shorter words are acronyms, units and words without endings
_ACRONYM_PLURAL = re.compile(r"[A-Z]{2,}[sx]")
_stemmers = threading.local()


def forms(written: str, folded: str, language: str, lexicon: Entries) -> tuple[str, ...]:
    """Return the main stems of a word in French (``fr``) or English (``en``)."""
    if _ACRONYM_PLURAL.fullmatch(written):
        return (folded[:-1],)
    if not folded.isalpha() or not folded.isascii():
        return (folded,)
    form = _form(folded, lexicon)
    if form is None:
        return _stems(written, folded, language, lexicon)
    stems = (
        (word,) if word == form else lexicon.get(word) or _stems(word, word, language, lexicon)
        for word in lexicon[form]
    )
    return tuple(dict.fromkeys(chain.from_iterable(stems)))


def _form(folded: str, lexicon: Entries) -> str | None:
    """Return the form of a word that the lexicon has: itself, or what it is the plural of."""
    forms = (folded, folded.removesuffix("s"), re.sub("ies$", "y", folded))
    return next((form for form in forms if form in lexicon), None)


def _stems(written: str, folded: str, language: str, lexicon: Entries) -> tuple[str, ...]:
    if len(folded) < _SHORTEST:
        return (folded,)
    if language == "fr":
        return _french(written, folded, lexicon)
    return (english.stem(english.whole(folded, lexicon), _snowball),)


def _french(written: str, folded: str, lexicon: Entries) -> tuple[str, ...]:
    readings = [*french.readings(folded), *french.prefixed(folded, lexicon)]
    accented = _accented(written, folded)
    if accented != folded:
        readings.append(accented)
    return tuple(dict.fromkeys(french.stem(reading, _snowball) for reading in readings))


def _accented(written: str, folded: str) -> str:
    composed = unicodedata.normalize("NFC", written).casefold()
    composed = composed.replace("œ", "oe").replace("æ", "ae").replace("\u00ad", "")
    return composed if composed.isalpha() and fold(composed) == folded else folded


@lru_cache(maxsize=16_384)
def _snowball(word: str, language: str) -> str:
    """Return Snowball's stem of a word, ``language`` by its English name."""
    if not hasattr(_stemmers, language):
        # One a thread: a Snowball stemmer keeps the word it is working on.
        setattr(_stemmers, language, snowballstemmer.stemmer(language))
    stemmed: str = getattr(_stemmers, language).stemWord(word)
    return stemmed or word
