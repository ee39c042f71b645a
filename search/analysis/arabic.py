"""Stems of Arabic words: article compounds, light endings, irregular forms by the lexicon.

Certain rules give the main stems, which index and query share; guesses (a proclitic letter,
a broken plural by its template) are for the index alone, where a wrong one costs only when
somebody types it.
"""

from __future__ import annotations

from functools import cache

from search.analysis.endings import Stem, stem
from search.analysis.lexicon import Entries, built_in, lines, plain
from search.analysis.plurals import (
    afal_key,
    is_afal,
    plural_guesses,
    singular_guesses,
    verb_guesses,
)

_ARTICLES = ("وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال")
_HAMZA_ON_ALEF = frozenset("أإآ")
_CARRIERS = {"ؤ": "و", "ئ": "ي"}
_SHORTEST_AFTER_ARTICLE = 2
_SHORTEST_ROOT = 3
_SHORTEST_GUESS = {"و": 5, "ف": 6, "ب": 6, "ل": 6, "ك": 6}


def forms(written: str, folded: str, lexicon: Entries) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the main stems of a word and, apart, the guesses."""
    if written.endswith("ىء"):
        folded = folded[:-2] + "ء"  # «مبادىء», an older way to write «مبادئ»
    main: list[str] = []
    guesses: list[str] = []
    readings = bases(written, folded)
    for base in readings:
        found = stem(base, lexicon)
        certain, possible = _without_particles(base, found, lexicon)
        main += (*found.texts, *certain) if is_known(found) else (*certain, *found.texts)
        if found.known:
            continue
        main += [base] if base.endswith("ا") else []  # «نظاما», or «استثنا» without its hamza
        hamza_first = written.startswith("أ") or written[2:3] == "أ"
        if hamza_first and is_afal(base):
            main.append(afal_key(base))
        guesses += _plurals(found, lexicon)
        if not is_known(found):
            guesses += (*possible, *_singulars_and_verbs(base, found, lexicon, hamza_first))
    if any("ء" in text for text in main):
        for base in _on_carriers(written, readings):
            main += stem(base, lexicon).texts
    main += _without_hamza(main)
    return tuple(dict.fromkeys(main)), tuple(
        guess for guess in dict.fromkeys(guesses) if guess not in main
    )


def bases(written: str, folded: str) -> list[str]:
    """Return a word without its article; two readings where the writing leaves both open."""
    letters = [letter for letter in written if letter.isalpha()]
    if letters and letters[0] in _HAMZA_ON_ALEF:
        return [folded]
    for article in _ARTICLES:
        rest = folded[len(article) :]
        if folded.startswith(article) and len(rest) >= _SHORTEST_AFTER_ARTICLE:
            hamza = letters[len(article) : len(article) + 1]
            return [rest] if hamza and hamza[0] in _HAMZA_ON_ALEF else _readings(article, rest)
    return [folded]


def _readings(article: str, rest: str) -> list[str]:
    """Return what may stand behind an article, or what looks like one."""
    root = "ال" + rest
    prefixes, words = _alef_lam()
    if article.endswith("ال") and root.startswith(prefixes):
        return [root]
    if article.endswith("ال") and root in words:
        return [root, rest] if len(rest) >= _SHORTEST_ROOT else [root]
    if article + rest in _beginnings_like_articles():
        return [article + rest]
    if article.endswith("لل"):
        # «لليثيوم» is the preposition and «الليثيوم»: three lams are never written.
        return [rest, "ل" + rest]
    return [rest]


@cache
def _alef_lam() -> tuple[tuple[str, ...], frozenset[str]]:
    """Return beginnings and words whose alef and lam belong to the root."""
    words = [word for line in lines("arabic_alef_lam.txt") for word in line.split()]
    beginnings = tuple(word[:-1] for word in words if word.endswith("*"))
    return beginnings, frozenset(word for word in words if not word.endswith("*"))


@cache
def _vocabulary() -> frozenset[str]:
    """Return the stems of words that are known to be words."""
    lexicon = built_in().of("ar")
    return frozenset(text for word in _listed() for text in stem(word, lexicon).texts)


@cache
def _listed() -> frozenset[str]:
    return frozenset(
        plain(word) for line in lines("arabic_vocabulary.txt") for word in line.split()
    )


@cache
def _beginnings_like_articles() -> frozenset[str]:
    """Return known words that begin like an article with a particle: «بالغ», «والد»."""
    return frozenset(word for word in _listed() if word.startswith(_ARTICLES[:-1]))


def is_known(found: Stem) -> bool:
    """Tell whether a stem is that of a known word."""
    return found.known or any(text in _vocabulary() for text in found.texts)


def _on_carriers(written: str, readings: list[str]) -> list[str]:
    """Return a word as it is also written: «مسوول» for «مسؤول», «هيأة» for «هيئة»."""
    if not _CARRIERS.keys() & set(written):
        return []
    size = len(readings[0])
    on_alef = written.replace("يئ", "يا")
    bare = "".join(_CARRIERS.get(letter, letter) for letter in written)
    return [plain(other)[-size:] for other in dict.fromkeys((bare, on_alef)) if other != written]


def _cut(word: str, found: Stem) -> int:
    """Return how many letters a word is longer than a known one."""
    return 0 if word in _listed() else found.cut


def _without_particles(word: str, whole: Stem, lexicon: Entries) -> tuple[list[str], list[str]]:
    """Return the stems of a word without «و», «ف», «ب», «ل», «ك»: the certain, the possible.

    At most two particles, as in «ولمصنع»; a known word behind them is certain, if less had to
    be cut off it than off the whole word. So is one before the «و» of «مسيرو», which another
    noun follows.
    """
    possible: list[str] = []
    most_cut = _cut(word, whole) if is_known(whole) else len(word)
    if not most_cut:
        return [], []
    if word.endswith("و") and is_known(found := stem(word[:-1], lexicon)):
        return list(found.texts), possible
    for _ in range(2):
        if word[:1] not in _SHORTEST_GUESS or len(word) <= _SHORTEST_ROOT:
            break
        guessed = len(word) >= _SHORTEST_GUESS[word[0]]
        word = word[1:]
        found = stem(word, lexicon)
        if is_known(found) and _cut(word, found) < most_cut:
            return list(found.texts), possible
        if guessed:
            possible += found.texts
    return [], possible


def _plurals(found: Stem, lexicon: Entries) -> list[str]:
    """Return the stems of plurals that a word may have; known words are plurals of their own."""
    return [
        plural
        for text in found.texts
        for plural in plural_guesses(text)
        if plural not in lexicon and plural not in _vocabulary()
    ]


def _singulars_and_verbs(base: str, found: Stem, lexicon: Entries, hamza_first: bool) -> list[str]:
    """Return the stems of singulars and verbs that an unknown word may belong to."""
    guesses = singular_guesses(base, hamza_first=hamza_first)
    for text in found.texts:
        guesses += verb_guesses(text)
    return [text for guess in guesses for text in stem(guess, lexicon).texts]


def _without_hamza(stems: list[str]) -> list[str]:
    """Return the stems as they are written by those who leave the hamza out."""
    return [bare for one in stems if "ء" in one and len(bare := one.replace("ء", "")) > 2]
