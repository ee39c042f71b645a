"""Words that are also written in one: «eco-design», «Ben Youssef», «NMC 811», «عبد الله»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from search.analysis.tokens import ARABIC_LETTER, LONGEST_WORD, Token

_BEGINNINGS = frozenset(
    ["abd", "abdel", "abdul", "abdal", "el", "al", "ben", "bin", "ibn", "bou", "abou", "abu", "bel",
     "ait", "oulad", "ould", "عبد", "بن", "ابن", "بو", "ابو", "ايت", "ولد"]
)  # fmt: skip
_ENDINGS = frozenset(["eddine", "eddin", "uddin", "allah", "ellah", "الدين", "الله"])
_LONGEST_FORMULA = 5  # letters before a number: «NMC 811»


class Compound(NamedTuple):
    """Words from ``first`` to ``last`` in one; ``named`` tells that they may be one name."""

    first: int
    last: int
    word: str
    named: bool


def compounds(words: Sequence[Token], *, asked: bool) -> Iterator[Compound]:
    """Yield the compounds among the words of a text.

    In a query (``asked``) any two words in Latin letters may be one in the text.
    """
    for place, (before, word) in enumerate(pairwise(words)):
        named = word.joined or _make_a_name(before.word, word.word)
        if not (
            named or _are_formula(before.word, word.word) or (asked and _are_latin(before, word))
        ):
            continue
        yield Compound(place, place + 1, (before.word + word.word)[:LONGEST_WORD], named)
        after = words[place + 2] if place + 2 < len(words) else None
        if after and _make_a_name(before.word, word.word) and word.word in _BEGINNINGS:
            whole = before.word + word.word + after.word  # «Abd El Krim»
            yield Compound(place, place + 2, whole[:LONGEST_WORD], named=True)


def _make_a_name(before: str, word: str) -> bool:
    if (ARABIC_LETTER.match(before) is None) != (ARABIC_LETTER.match(word) is None):
        return False
    return before in _BEGINNINGS or word in _ENDINGS


def _are_formula(before: str, word: str) -> bool:
    return word.isdigit() and before.isalpha() and len(before) <= _LONGEST_FORMULA


def _are_latin(before: Token, word: Token) -> bool:
    return not (ARABIC_LETTER.match(before.word) or ARABIC_LETTER.match(word.word))
