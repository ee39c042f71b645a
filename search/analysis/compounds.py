"""Words that are also written in one: «eco-design», «Ben Youssef», «NMC 811», «عبد الله»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from search.analysis.tokens import ARABIC_LETTER, Token

_NAME_BEGINNINGS = frozenset(
    ["abd", "abdel", "abdul", "abdal", "el", "al", "ben", "bin", "ibn", "bou",
     "abou", "abu", "bel", "ait", "oulad", "ould", "عبد", "بن", "ابن", "بو", "ابو", "ايت", "ولد"]
)  # fmt: skip
_NAME_ENDINGS = frozenset(["الدين", "الله"])
_LONGEST_FORMULA = 5


def compounds(words: Sequence[Token], *, asked: bool) -> Iterator[tuple[int, int, str]]:
    """Yield compounds as places of their first and last word and what they are in one.

    In a query (``asked``) any two words that follow each other may be one in the text.
    """
    for place, (before, word) in enumerate(pairwise(words)):
        if ARABIC_LETTER.match(before.word) and not word.joined:
            if not _are_arabic_name(before.word, word.word):
                continue
        elif not (word.joined or asked or _belong(before.word, word.word)):
            continue
        yield place, place + 1, before.word + word.word
        if word.word in _NAME_BEGINNINGS and place + 2 < len(words):
            yield place, place + 2, before.word + word.word + words[place + 2].word


def _are_arabic_name(before: str, word: str) -> bool:
    """Tell «عبد الله» and «نور الدين», which Latin letters write in one."""
    if word in _NAME_ENDINGS:
        return True
    return before in _NAME_BEGINNINGS and ARABIC_LETTER.match(word) is not None


def _belong(before: str, word: str) -> bool:
    return before in _NAME_BEGINNINGS or (
        word.isdigit() and before.isalpha() and len(before) <= _LONGEST_FORMULA
    )
