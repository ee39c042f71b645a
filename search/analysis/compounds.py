"""Words that are also written in one: «eco-design», «Ben Youssef», «NMC 811», «عبد الله».

An acronym with full stops is one too: «O.C.P.».
"""

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
_SHORTEST_ACRONYM = 3  # letters between full stops: two are a compound already
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
    yield from _initials(words)


def _initials(words: Sequence[Token]) -> Iterator[Compound]:
    """Yield the acronyms of more than two letters that are written with full stops."""
    first = 0
    for place, word in enumerate(words):
        if not (place > first and word.joined and _is_letter(word)):
            first = place if _is_letter(word) else place + 1
        after = words[place + 1] if place + 1 < len(words) else None
        ends = after is None or not (after.joined and _is_letter(after))
        if ends and place - first + 1 >= _SHORTEST_ACRONYM:
            whole = "".join(letter.word for letter in words[first : place + 1])
            yield Compound(first, place, whole[:LONGEST_WORD], named=False)


def _is_letter(word: Token) -> bool:
    return len(word.word) == 1 and word.word.isalpha()


def _make_a_name(before: str, word: str) -> bool:
    if (ARABIC_LETTER.match(before) is None) != (ARABIC_LETTER.match(word) is None):
        return False
    return before in _BEGINNINGS or word in _ENDINGS


def _are_formula(before: str, word: str) -> bool:
    return word.isdigit() and before.isalpha() and len(before) <= _LONGEST_FORMULA


def _are_latin(before: Token, word: Token) -> bool:
    return not (ARABIC_LETTER.match(before.word) or ARABIC_LETTER.match(word.word))
