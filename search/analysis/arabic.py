"""Stems of Arabic words: article compounds, light endings, irregular forms by the lexicon.

Certain rules give the main stems, which index and query share; guesses (a proclitic letter,
a broken plural by its template) are for the index alone, where a wrong one costs only when
somebody types it.
"""

from __future__ import annotations

from functools import cache

from search.analysis.endings import Stem, stem
from search.analysis.lexicon import Entries, lines
from search.analysis.plurals import plural_guesses, singular_guesses

_ARTICLES = ("وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال")
_HAMZA_ON_ALEF = frozenset("أإآ")
_PROCLITICS = "وفبلك"
_SHORTEST_AFTER_ARTICLE = 2
_SHORTEST_WITH_PROCLITIC = 5


def forms(written: str, folded: str, lexicon: Entries) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the main stems of a word and, apart, the guesses."""
    main: list[str] = []
    guesses: list[str] = []
    for base in bases(written, folded):
        found = stem(base, lexicon)
        without = [] if found.known else _without_proclitic(base, lexicon)
        certain = [other.text for other in without if other.known]
        main += [found.text, *certain]
        guesses += [other.text for other in without]
        guesses += _number_guesses(base, found, lexicon)
    main += _other_hamzas(main)
    return tuple(dict.fromkeys(main)), tuple(
        guess for guess in dict.fromkeys(guesses) if guess not in main
    )


def bases(written: str, folded: str) -> list[str]:
    """Return a word without its article; two readings where the writing leaves both open."""
    first = next((letter for letter in written if letter.isalpha()), "")
    if first in _HAMZA_ON_ALEF:
        return [folded]
    for article in _ARTICLES:
        if not folded.startswith(article):
            continue
        rest = folded[len(article) :]
        if len(rest) < _SHORTEST_AFTER_ARTICLE:
            continue
        return _readings(folded, article, rest)
    return [folded]


def _readings(folded: str, article: str, rest: str) -> list[str]:
    prefixes, words = _alef_lam()
    if article == "ال" and (folded in words or folded.startswith(prefixes)):
        return [folded]
    root = "ال" + rest
    if article.endswith("ال") and article != "ال" and (root in words or root.startswith(prefixes)):
        return [root]
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


def _without_proclitic(word: str, lexicon: Entries) -> list[Stem]:
    """Return the stems of a word without «و», «ف», «ب», «ل», «ك», two of them at most."""
    found: list[Stem] = []
    for _ in range(2):
        if len(word) < _SHORTEST_WITH_PROCLITIC or word[0] not in _PROCLITICS:
            break
        word = word[1:]
        found.append(stem(word, lexicon))
        if found[-1].known:
            break
    return found


def _number_guesses(base: str, found: Stem, lexicon: Entries) -> list[str]:
    """Return the stems of singulars and plurals that a word may belong to."""
    if found.known:
        return []
    return [
        stem(guess, lexicon).text
        for guess in (*singular_guesses(base), *plural_guesses(found.text))
    ]


def _other_hamzas(stems: list[str]) -> list[str]:
    """Return the stems as they are written by those who leave the hamza out."""
    return [bare for one in stems if "ء" in one and len(bare := one.replace("ء", "")) > 2]
