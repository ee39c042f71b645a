"""Correcting words that nobody wrote to words that stand in public texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.analysis.articles import bases
from search.analysis.asking import LONGEST_QUERY
from search.analysis.folding import fold
from search.analysis.tokens import ARABIC_LETTER, Token, tokens

_ONE_EDIT = 5  # letters from which one edit is forgiven
_FIRST_LETTER = 7  # one that changes the first letter
_TWO_EDITS = 9  # and two


class Replacement(NamedTuple):
    """A word of the query and the word it was taken for."""

    written: str
    corrected: str


class Correction(NamedTuple):
    """A corrected query and what was corrected in it."""

    text: str
    replaced: tuple[Replacement, ...]


class Vocabulary:
    """The words of public texts in one language, with the number of texts that have them.

    Words may be given as readers should see them; they are compared folded. Building one costs
    about a microsecond a word: keep it.
    """

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        self._shown: dict[str, str] = {}
        self._frequencies: dict[str, int] = {}
        for word, frequency in frequencies.items():
            folded = fold(word)
            if frequency > self._frequencies.get(folded, 0):
                self._shown[folded] = word
            self._frequencies[folded] = self._frequencies.get(folded, 0) + frequency
        self._words = list(self._frequencies)

    def __contains__(self, word: str) -> bool:
        return fold(word) in self._frequencies

    def nearest(self, word: str) -> str | None:
        """Return the word that was probably meant, None if none is near enough.

        One edit from five letters, of the first letter from seven, two from nine; the longer of
        the two words counts, for what was left out was meant to be there. Another first letter
        counts twice. Of words equally near the one in most texts is taken.
        """
        folded = fold(word)
        if len(folded) < _ONE_EDIT or folded in self._frequencies:
            return None
        near = process.extract(folded, self._words, scorer=OSA.distance, score_cutoff=2, limit=None)
        ranked = sorted(
            (distance + (found[0] != folded[0]), -self._frequencies[found], found)
            for found, distance, _ in near
            if _is_near(folded, found, distance)
        )
        return self._shown[ranked[0][2]] if ranked else None


def _is_near(written: str, meant: str, distance: float) -> bool:
    size = max(len(written), len(meant))
    if written[0] != meant[0]:
        return distance == 1 and size >= _FIRST_LETTER
    return distance <= 1 + (size >= _TWO_EDITS)


def correct(
    query: str, vocabulary: Vocabulary, is_known: Callable[[str], bool] | None = None
) -> Correction | None:
    """Return the query with unknown words replaced by their nearest, None if nothing is.

    ``is_known`` is asked with the word as it stands in the query, for words that are found
    though the vocabulary has them in another form only.
    """
    query = query[:LONGEST_QUERY]
    replaced: list[Replacement] = []
    parts: list[str] = []
    done = 0
    for token in tokens(query):
        written = query[token.start : token.end]
        start, word = _without_article(token, written)
        if any(letter.isdigit() for letter in word) or (is_known and is_known(written)):
            continue
        nearest = vocabulary.nearest(word)
        if nearest is None:
            continue
        parts += [query[done : token.start], start + nearest]
        done = token.end
        replaced.append(Replacement(written, start + nearest))
    if not replaced:
        return None
    return Correction("".join([*parts, query[done:]]), tuple(replaced))


def _without_article(token: Token, written: str) -> tuple[str, str]:
    """Return an Arabic word's article and the word, as vocabularies have it."""
    if not ARABIC_LETTER.match(token.word):
        return "", token.word
    base = bases(written, token.word)[0]
    return token.word.removesuffix(base), base
