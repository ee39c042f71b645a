"""Arabic words that are known to be words: what is left of a word without a particle is one."""

from __future__ import annotations

from functools import cache

from search.analysis.endings import Stem, stem
from search.analysis.lexicon import built_in, lines, plain


@cache
def listed() -> frozenset[str]:
    """Return the words of this site's fields that come with it, folded."""
    return frozenset(
        plain(word) for line in lines("arabic_vocabulary.txt") for word in line.split()
    )


@cache
def known_stems() -> frozenset[str]:
    """Return the stems of those words."""
    lexicon = built_in().of("ar")
    return frozenset(text for word in listed() for text in stem(word, lexicon).texts)


def is_known(found: Stem) -> bool:
    """Tell whether a stem is that of a known word."""
    return found.known or any(text in known_stems() for text in found.texts)


def surplus(word: str, found: Stem) -> int:
    """Return how many letters a word is longer than the known one it was brought to."""
    return 0 if word in listed() else found.cut
