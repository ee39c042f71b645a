"""How long a text takes to read.

The speeds are the means of the International Reading Speed Texts (Trauzettel-Klosinski and Dietz,
2012): Arabic, which writes articles and pronouns into the word, needs fewer words a minute.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

WORDS_A_MINUTE = {"fr": 195, "en": 228, "ar": 138}


def count_words(texts: Iterable[str]) -> int:
    """Count the words of ``texts``: what stands between spaces and has a letter or a figure."""
    return sum(any(sign.isalnum() for sign in word) for text in texts for word in text.split())


def minutes(texts: Iterable[str], language: str) -> int:
    """Return the minutes that ``texts`` take in ``language``, at least one."""
    return max(1, math.ceil(count_words(texts) / WORDS_A_MINUTE[language]))
