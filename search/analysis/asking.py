"""What a query asks for: all of its groups, each by one of its alternatives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise, product
from typing import NamedTuple

from search.analysis.compounds import compounds
from search.analysis.lexicon import Lexicon, built_in
from search.analysis.stopwords import STOP_WORDS
from search.analysis.tokens import Token, tokens
from search.analysis.words import LANGUAGES, Variants, forms

LONGEST_QUERY = 255  # characters
MOST_WORDS = 16
_MOST_READINGS = 8  # of a phrase: its words have several stems
_QUOTED = re.compile(r'["“”„«»‟＂]')

Phrase = tuple[str, ...]


class Group(NamedTuple):
    """One thing that must be there, in any of its alternatives; a phrase has several terms.

    ``start`` and ``end`` tell where in the query it was asked for; a ``quoted`` one was asked
    for as a phrase.
    """

    alternatives: tuple[Phrase, ...]
    start: int = 0
    end: int = 0
    quoted: bool = False


def query_groups(text: str, language: str | None, lexicon: Lexicon | None = None) -> list[Group]:
    """Return the groups of a query in a language, of all three languages for ``None``.

    Words in quotes make a phrase. Words that only bind others are left out, unless there is
    nothing else. At most ``LONGEST_QUERY`` characters and ``MOST_WORDS`` words count.
    """
    text = text[:LONGEST_QUERY]
    analysis = _Analysis(
        text, LANGUAGES if language is None else (language,), lexicon or built_in()
    )
    words = list(islice(tokens(text), MOST_WORDS))
    groups: list[Group] = []
    for run, quoted in _runs(text, words):
        groups += [analysis.phrase(run)] if quoted else analysis.groups(run)
    telling = [group for group in groups if group.quoted or not analysis.is_bare(group)]
    return telling or groups


def _runs(text: str, words: list[Token]) -> Iterator[tuple[list[Token], bool]]:
    """Yield the words between quotes and those outside; an unclosed quote opens nothing."""
    marks = [mark.start() for mark in _QUOTED.finditer(text)]
    edges = [-1, *marks[: len(marks) // 2 * 2], len(text)]
    for number, (start, end) in enumerate(pairwise(edges)):
        run = [word for word in words if start < word.start < end]
        if run:
            yield run, number % 2 == 1 and len(run) > 1


class _Analysis:
    """The groups of one query."""

    def __init__(self, text: str, languages: tuple[str, ...], lexicon: Lexicon) -> None:
        self.text = text
        self.languages = languages
        self.lexicon = lexicon

    def groups(self, words: list[Token]) -> list[Group]:
        """Return a group a word; what two neighbours are in one is an alternative of both."""
        asked: list[dict[str, None]] = [{} for _ in words]
        for place, word in enumerate(words):
            for found in self._forms(word.start, word.end, word.word):
                asked[place].update(dict.fromkeys((*found.main, *found.sought)))
        for whole in compounds(words, asked=True):
            start, end = words[whole.first].start, words[whole.last].end
            for found in self._forms(start, end, whole.word):
                keys = found.sought if whole.named else ()
                for place in range(whole.first, whole.last + 1):
                    asked[place].update(dict.fromkeys((*found.main, *keys)))
        return [
            Group(tuple((term,) for term in terms), word.start, word.end)
            for word, terms in zip(words, asked, strict=True)
        ]

    def phrase(self, words: list[Token]) -> Group:
        """Return one group of all readings of a phrase."""
        stems = [
            dict.fromkeys(
                term
                for found in self._forms(word.start, word.end, word.word)
                for term in found.main
            )
            for word in words
        ]
        readings = tuple(islice(product(*stems), _MOST_READINGS))
        return Group(readings, words[0].start, words[-1].end, quoted=True)

    def is_bare(self, group: Group) -> bool:
        """Tell whether a group asks for a word that only binds others."""
        word = self.text[group.start : group.end]
        if len(word) > 1 and word.isupper() and not self.text.isupper():
            return False  # IT, not it
        folded = "".join(token.word for token in tokens(word))
        return any(folded in STOP_WORDS.get(language, ()) for language in self.languages)

    def _forms(self, start: int, end: int, word: str) -> Iterator[Variants]:
        for language in self.languages:
            yield forms(self.text[start:end], word, language, self.lexicon)
