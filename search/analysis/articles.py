"""The Arabic article, alone and with the particles that grow together with it."""

from __future__ import annotations

from functools import cache

from search.analysis.lexicon import lines
from search.analysis.vocabulary import listed

_ARTICLES = ("وبال", "فبال", "وكال", "ولل", "فلل", "وال", "فال", "بال", "كال", "لل", "ال")
_HAMZA_ON_ALEF = frozenset("أإآ")
_SHORTEST_AFTER_ARTICLE = 2


def bases(written: str, folded: str) -> list[str]:
    """Return a word without its article; two readings where the writing leaves both open.

    ``written`` tells by its hamza that «إلكترون» and «ألم» have no article.
    """
    letters = [letter for letter in written if letter.isalpha()]
    if letters and letters[0] in _HAMZA_ON_ALEF:
        return [folded]
    for article in _ARTICLES:
        rest = folded[len(article) :]
        if _has_hamza(letters, article):
            continue  # «وألواح»
        if folded.startswith(article) and len(rest) >= _SHORTEST_AFTER_ARTICLE:
            hamza = letters[len(article) : len(article) + 1]
            return [rest] if hamza and hamza[0] in _HAMZA_ON_ALEF else _readings(article, rest)
    return [folded]


def _has_hamza(letters: list[str], article: str) -> bool:
    """Tell whether the alef that an article would have is written with a hamza."""
    place = article.find("ا")
    return 0 <= place < len(letters) and letters[place] in _HAMZA_ON_ALEF


def _readings(article: str, rest: str) -> list[str]:
    """Return what may stand behind an article, or what looks like one."""
    root = "ال" + rest
    prefixes, words = _alef_lam()
    if article.endswith("ال") and root.startswith(prefixes):
        return [root]
    if article.endswith("ال") and root in words:
        return [root, rest]
    if article + rest in _like_articles():
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
def _like_articles() -> frozenset[str]:
    """Return known words that begin like an article with a particle: «بالغ», «والد»."""
    return frozenset(word for word in listed() if word.startswith(_ARTICLES[:-1]))
