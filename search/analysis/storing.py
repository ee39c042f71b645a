"""What is stored for a text: its words in order, then all other forms of them once each."""

from __future__ import annotations

from search.analysis.articles import bases
from search.analysis.compounds import compounds
from search.analysis.lexicon import Lexicon, built_in
from search.analysis.tokens import ARABIC_LETTER, tokens
from search.analysis.words import forms

# Between the words of the text and their other forms: no phrase goes across. It is no word.
BOUNDARY = "0qq0"


def index_terms(text: str, language: str, lexicon: Lexicon | None = None) -> list[str]:
    """Return the terms a text is found by, each only of letters and digits.

    The first form of each word comes first, in the order of the text, so that the database
    finds phrases; the others follow behind ``BOUNDARY``.
    """
    known = lexicon or built_in()
    words = list(tokens(text))
    in_order: list[str] = []
    others: dict[str, None] = {}
    small = {word.word for word in words if text[word.start].islower()}
    for word in words:
        found = forms(text[word.start : word.end], word.word, language, known)
        in_order.append(found.main[0])
        # A word that is also written small is no name, but began a sentence.
        keys = () if word.word in small else found.stored
        for form in (*found.main[1:], *found.extras, *keys):
            others[form] = None
    for whole in compounds(words, asked=False):
        written = text[words[whole.first].start : words[whole.last].end]
        found = forms(written, whole.word, language, known)
        for form in (*found.main, *(found.stored if whole.named else ())):
            others[form] = None
    return [*in_order, *([BOUNDARY, *others] if others else ())]


def prefix_terms(text: str, language: str) -> list[str]:
    """Return the folded words of a text for suggestions: unstemmed, Arabic without article."""
    return [
        bases(text[word.start : word.end], word.word)[0]
        if ARABIC_LETTER.match(word.word)
        else word.word
        for word in tokens(text)
    ]
