"""Other spellings of a question's words, taken from the words of public pages.

A correction is shown only when something public is found by it, so that it can tell no word that
the public may not read, however old the count of words is.
"""

from __future__ import annotations

from collections.abc import Callable

from search.analysis.words import is_listed
from search.spelling import Correction, Vocabulary, correct
from search.vocabulary.counting import kept_vocabulary
from search.wishes.exceptions import lexicon

MOST_ASKED = 4  # words of a question for which the index is asked whether it has them


def correction_of(
    words: str, language: str, is_found: Callable[[str], bool] | None
) -> Correction | None:
    """Return a question's words in another spelling, None when each is one that pages have.

    A word that the lexicon has is none that is misspelled, though no page has it: who asks for
    prices (أسعار) does not mean a notice (إشعار). ``is_found`` tells whether a single word is found
    in a form that the pages do not spell.
    """
    vocabulary: Vocabulary = kept_vocabulary.get(language)
    rules = lexicon()
    left = MOST_ASKED

    def is_known(word: str) -> bool:
        nonlocal left
        if word in vocabulary or is_listed(word, language, rules):
            return True
        if is_found is None or left == 0:
            return False
        left -= 1
        return is_found(word)

    return correct(words, vocabulary, is_known)
