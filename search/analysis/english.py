"""What English words are brought to before and after Snowball: one spelling of two."""

from __future__ import annotations

import re
from collections.abc import Callable

from search.analysis.lexicon import Entries

_SHORTEST = 5
# British spellings; «contour», «detour», «exercise» and their like keep theirs.
_SPELLINGS: tuple[tuple[re.Pattern[str], str, frozenset[str]], ...] = (
    (re.compile(r"(\w{3,})sis"), r"\1ses", frozenset()),
    (re.compile(r"(\w+(?:ly|ra))s(e|ed|es|ing|er|ers)"), r"\1z\2", frozenset(["erased", "phrase"])),
    (re.compile(r"(\w{3,})is(e|ed|es|ing|ation|ations|er|ers)"), r"\1iz\2", frozenset()),
    (re.compile(r"(\w{2,}[^aeiou])our(s|ed|ing|al|able|er|ers|hood|ful|less)?"), r"\1or\2",
     frozenset(["contour", "contours", "detour", "detours"])),
    (re.compile(r"(\w{2,}i)our(s|al)?"), r"\1or\2", frozenset()),
    (re.compile(r"(\w*(?:met|lit|fib|cent|theat))re(s)?"), r"\1er\2", frozenset()),
    (re.compile(r"(fib|cent)re(\w{4,})"), r"\1er\2", frozenset()),
    (re.compile(r"grey(\w{4,})"), r"gray\1", frozenset()),
    (re.compile(r"(\w*)sulph(\w*)"), r"\1sulf\2", frozenset()),
    (re.compile(r"((?:milli|micro|kilo|nano)gram)me(s)?"), r"\1\2", frozenset()),
    # No spellings but forms: bureaux, noisiest, chairmen.
    (re.compile(r"(\w{3,}eau)x"), r"\1", frozenset()),
    (re.compile(r"(\w{3,})iest"), r"\1y", frozenset()),
    (re.compile(r"(\w{3,})men"), r"\1man", frozenset(
        ["abdomen", "acumen", "albumen", "bitumen", "regimen", "specimen", "yemen"])),
    (re.compile(r"(\w{2,}(?:al|ol|ro|ia)og)ue(s|d)?"), r"\1\2", frozenset()),
    (re.compile(r"((?:\w*(?:lik|siz|nam|us|mov|scal|stor|tun))|sal|liv|lov|rat|trad|recycl)eable"),
     r"\1able", frozenset()),
)  # fmt: skip
# With a prefix an irregular form is that of the prefixed verb: withstood, outsold, rebuilt; so
# are bookshelves and stepchildren those of their nouns.
_PREFIXED = re.compile(r"(be|fore|inter|mis|out|over|re|under|un|up|with)(\w{3,})")
_COMPOUND = re.compile(
    r"(\w{3,})(children|feet|teeth|mice|shelves|knives|wives|wolves|leaves|loaves|halves|hooves)"
)
_NO_VERBS = frozenset(["outbound", "rebound", "unborn"])


def whole(folded: str, lexicon: Entries) -> str:
    """Return the base of an irregular form in a longer word, the word itself if it is none."""
    if folded in _NO_VERBS:
        return folded
    found = _PREFIXED.fullmatch(folded) or _COMPOUND.fullmatch(folded)
    bases = lexicon.get(found[2], ()) if found else ()
    if not found or not bases or found[2] in bases:
        return folded  # «relay» is not of «lie»
    return found[1] + bases[0]


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
