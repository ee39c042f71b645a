"""Which language a text is written in, among those of our sources."""

from __future__ import annotations

from news.clippings.folding import words
from news.clippings.lexicon import LANGUAGES, lexicon

FEWEST_WORDS = 5
LEAD = 1.25  # times as many small words as the next language has


def language_of(text: str, default: str = "") -> str:
    """Return the code of a text's language, ``default`` where it is not certain.

    Arabic is known by its letters, the others by their small words.
    """
    said = words(text)
    if len(said) < FEWEST_WORDS:
        return default
    arabic = sum("\u0621" <= word[0] <= "\u06ff" for word in said)
    if arabic * 2 > len(said):
        return "ar"
    counted = sorted(
        ((sum(word in lexicon(code).stopwords for word in said), code) for code in LANGUAGES),
        reverse=True,
    )
    (most, found), (next_most, _other) = counted[0], counted[1]
    certain = most >= max(2, next_most * LEAD) and most * 12 >= len(said)
    return found if certain else default
