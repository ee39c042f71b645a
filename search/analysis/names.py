"""Keys under which a name meets its other spellings, in Latin and in Arabic letters.

Arabic writes consonants and long vowels; a Latin spelling has all vowels, short or long alike.
So an Arabic word has one key, and a Latin one a key for each reading of its vowels: Hussein is
found as حسين and not as حسن. Among themselves Latin spellings are compared with their vowels.
The keys begin with a digit, which no word does: they never meet words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

from search.analysis.articles import bases
from search.analysis.folding import fold
from search.analysis.lexicon import lines
from search.analysis.sounds import is_likely, sounds

_FROM_ARABIC, _FROM_LATIN, _AMONG_LATIN = "7", "8", "9"
_SHORTEST = 3  # sounds of a key
_MOST_READINGS = 24
_MOST_TRIED = 96
_MOST_SPELLINGS = 4
_SERVANT = "ebdl"  # «عبد ال»

_ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ث": "t", "ط": "t", "ج": "j", "چ": "tc", "ح": "h", "ه": "h",
    "ھ": "h", "خ": "x", "د": "d", "ذ": "d", "ض": "d", "ظ": "d", "ر": "r", "ز": "z", "ژ": "j",
    "س": "s", "ص": "s", "ش": "c", "غ": "g", "گ": "g", "ڭ": "g", "ݣ": "g", "ف": "f", "ڤ": "f",
    "ق": "k", "ك": "k", "ک": "k", "ل": "l", "م": "m", "ن": "n", "و": "w", "ؤ": "w", "ي": "y",
    "ی": "y", "ئ": "y", "ى": "y", "ا": "a", "آ": "a", "أ": "a", "إ": "a", "ٱ": "a", "ة": "",
    "ع": "", "ء": "",
}  # fmt: skip
_INITIAL_VOWELS = frozenset("اآأإٱع")
_SILENT_AT_END = frozenset("اىةهھ")
_DOUBLED = re.compile(r"(.)\1+")
_ABD = re.compile(r"abd(?:[aeiou]{1,2}l(?=\w{2})|[aeiou](?=([bcdfghjklmnpqrstvwxz])\1))")
# El Mokhtar in one, and Laraki, whose «l» is all that is left of the article.
_ARTICLE = re.compile(r"[ea]l(?=[^aeiou]\w{2})|el(?=\w{4})|l(?=aa?[^aeiou]\w{2})")
# Only towards Arabic letters, for «Essence» is no article: Essaouira, Lhassan; Brahim, Driss.
_ARTICLE_IN_SPEECH = re.compile(r"e(?=([sdrntz])\1\w{3})|l(?=[^aeiouh]\w{3}|h\w{4})")
_WITHOUT_FIRST_VOWEL = re.compile(r"[bd]r|sm|m[bh]|hm")


def arabic_keys(written: str, size: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys an Arabic word is stored under and those it is looked for by.

    ``size`` is the number of its letters without an article.
    """
    key = _arabic_key(written, size)
    return ((_FROM_ARABIC + key,), (_FROM_LATIN + key,)) if len(key) >= _SHORTEST else ((), ())


@lru_cache(maxsize=8_192)
def latin_keys(folded: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return the keys of a word in Latin letters: stored, and sought in Latin and Arabic."""
    readings = _arabic_readings(folded)
    spellings = tuple(_AMONG_LATIN + key for key in _latin_spellings(folded))
    return (
        (*(_FROM_LATIN + key for key in readings), *spellings),
        spellings,
        tuple(_FROM_ARABIC + key for key in readings),
    )


def _arabic_key(written: str, size: int) -> str:
    letters = "".join(filter(_ARABIC.__contains__, unicodedata.normalize("NFKC", written)))[-size:]
    if letters.startswith("عبدال") and len(letters) > len("عبدال") + 1:
        return _SERVANT + _consonants(letters.removeprefix("عبدال"))
    return _consonants(letters)


def _consonants(letters: str) -> str:
    while len(letters) > 1 and letters[-1] in _SILENT_AT_END:
        letters = letters[:-1]
    letters = letters.replace("الدين", "دين")  # «نور الدين» is Noureddine
    initial = letters[:1] in _INITIAL_VOWELS
    rest = letters[1:] if initial else letters
    first = ("ea" if letters[0] == "آ" else "e") if initial else ""
    return first + _single("".join(_ARABIC[letter] for letter in rest))


def _single(key: str) -> str:
    return _DOUBLED.sub(r"\1", key)


def _arabic_readings(folded: str) -> list[str]:
    found: dict[str, None] = {}
    for written in _listed().get(folded, ()):
        found[_arabic_key(written, len(bases(written, fold(written))[0]))] = None
    for beginning, rest in (*_beginnings(folded), *_beginnings_in_speech(folded)):
        heard = sounds(rest)
        for reading in islice(product(*(one.arabic for one in heard)), _MOST_TRIED):
            if is_likely(heard, reading):
                found[beginning + _single("".join(reading))] = None
    return [key for key in islice(found, _MOST_READINGS) if len(key) >= _SHORTEST]


def _latin_spellings(folded: str) -> list[str]:
    found: dict[str, None] = {}
    for beginning, rest in _beginnings(folded):
        for spelling in islice(product(*(one.latin for one in sounds(rest))), _MOST_SPELLINGS):
            found[beginning + _single("".join(spelling))] = None
    return [key for key in found if len(key) >= _SHORTEST]


def _beginnings_in_speech(folded: str) -> Iterator[tuple[str, str]]:
    if article := _ARTICLE_IN_SPEECH.match(folded):
        yield "", folded[article.end() :]
    if _WITHOUT_FIRST_VOWEL.match(folded):
        yield "e", folded


@cache
def _listed() -> dict[str, list[str]]:
    """Return the Arabic spellings of names that no rule tells."""
    found: dict[str, list[str]] = {}
    for line in lines("names.txt"):
        latin, _colon, arabic = line.partition(":")
        for name in latin.split():
            found.setdefault(name, []).extend(arabic.split())
    return found


def _beginnings(folded: str) -> Iterator[tuple[str, str]]:
    """Yield what a name may begin with, as a key, and the rest: Abderrahim, El Mokhtar."""
    if servant := _ABD.match(folded):
        rest = folded[servant.end() :]
        yield _SERVANT, rest[1:] if servant[1] and servant[1] != "l" else rest
        return
    yield "", folded
    if article := _ARTICLE.match(folded):
        yield "", folded[article.end() :]
