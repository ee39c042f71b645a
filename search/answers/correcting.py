"""Other spellings of a question's words, taken from the words of public pages.

A correction is shown only when something public is found by it, so that it can tell no word that
the public may not read, however old the count of words is.
"""

from __future__ import annotations

from collections.abc import Callable

from search.spelling import Correction, Vocabulary, correct
from search.vocabulary.counting import kept_vocabulary

MOST_ASKED = 4  # words of a question for which the index is asked whether it has them


def correction_of(
    words: str, language: str, is_found: Callable[[str], bool] | None
) -> Correction | None:
    """Return a question's words in another spelling, None when each is one that pages have.

    ``is_found`` tells whether a single word is found in a form that the pages do not spell.
    """
    vocabulary: Vocabulary = kept_vocabulary.get(language)
    if is_found is None:
        return correct(words, vocabulary)
    left = MOST_ASKED

    def is_known(word: str) -> bool:
        nonlocal left
        if word in vocabulary or left == 0:
            return word in vocabulary
        left -= 1
        return is_found(word)

    return correct(words, vocabulary, is_known)
