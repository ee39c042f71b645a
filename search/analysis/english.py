"""What English words are brought to before and after Snowball: one spelling of two."""

from __future__ import annotations

import re
from collections.abc import Callable

_SHORTEST = 5
# British spellings; «contour», «detour», «exercise» and their like keep theirs.
_SPELLINGS: tuple[tuple[re.Pattern[str], str, frozenset[str]], ...] = (
    (re.compile(r"(\w{3,})sis"), r"\1ses", frozenset()),
    (re.compile(r"(\w+(?:ly|ra))s(e|ed|es|ing|er|ers)"), r"\1z\2", frozenset(["erased", "phrase"])),
    (re.compile(r"(\w{3,})is(e|ed|es|ing|ation|ations|er|ers)"), r"\1iz\2", frozenset()),
    (re.compile(r"(\w{2,}[^aeiou])our(s|ed|ing|al|able|er|ers|hood|ful|less)?"), r"\1or\2",
     frozenset(["contour", "contours", "detour", "detours"])),
    (re.compile(r"(\w{2,}i)our(s|al)?"), r"\1or\2", frozenset()),
    (re.compile(r"(\w*(?:met|lit))re(s)?"), r"\1er\2", frozenset()),
    (re.compile(r"(\w{2,}(?:al|ol|ro|ia)og)ue(s|d)?"), r"\1\2", frozenset()),
)  # fmt: skip


def stem(word: str, snowball: Callable[[str, str], str]) -> str:
    """Return the stem of a folded English word."""
    if len(word) >= _SHORTEST:
        word = _american(word)
    stemmed = snowball(word, "english")
    # «fuelled» and «fueled», «install» and «instal»
    return stemmed[:-1] if stemmed.endswith("ll") and len(stemmed) >= _SHORTEST else stemmed


def _american(word: str) -> str:
    for pattern, spelling, kept in _SPELLINGS:
        if word not in kept and (found := pattern.fullmatch(word)):
            word = found.expand(spelling)
    return word
