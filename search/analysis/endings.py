"""Endings of Arabic words: pronouns, sound plurals, duals, the feminine, the nisba, the accusative.

Every step asks the lexicon first, so that a word whose ending belongs to its root, or whose
plural is irregular, is recognised below a pronoun or a plural too.
"""

from __future__ import annotations

from typing import NamedTuple

from search.analysis.lexicon import Entries

_MOST_STEPS = 4
_SHORTEST = 3
# A pronoun, and the fewest letters that must be left for it to be one.
_PRONOUNS = (("هما", 3), ("كما", 4), ("هم", 4), ("كم", 4), ("هن", 4), ("كن", 4), ("ها", 3))
_NUMBERS = ("ان", "ين", "ون")


class Stem(NamedTuple):
    """A stem, and whether the lexicon vouches for it."""

    text: str
    known: bool


def stem(word: str, lexicon: Entries) -> Stem:
    """Return the stem of a folded word without article."""
    for _ in range(_MOST_STEPS):
        if word in lexicon:
            return Stem(_meant(word, lexicon), known=True)
        shorter = _shorter(word, lexicon)
        if shorter is None:
            break
        word = shorter
    return Stem(word, word in lexicon)


def _meant(word: str, lexicon: Entries) -> str:
    meant = lexicon[word][0]
    return word if meant == word else stem(meant, lexicon).text if meant not in lexicon else meant


def _shorter(word: str, lexicon: Entries) -> str | None:
    """Return the word without its last ending, None if it has none."""
    return (
        _without_pronoun(word, lexicon)
        or _without_plural(word, lexicon)
        or _without_number(word, lexicon)
        or _without_gender(word)
    )


def _without_pronoun(word: str, lexicon: Entries) -> str | None:
    for pronoun, shortest in _PRONOUNS:
        if not word.endswith(pronoun):
            continue
        rest = word[: -len(pronoun)]
        if rest in lexicon:
            return rest
        if rest.endswith("ت") and rest[:-1] + "ه" in lexicon:
            return rest[:-1] + "ه"
        if len(rest) >= shortest:
            return _with_feminine(rest)
    rest = word[:-2]
    if word.endswith("نا") and (rest in lexicon or (rest.endswith("ت") and len(rest) > _SHORTEST)):
        return rest if rest in lexicon else _with_feminine(rest)
    return None


def _with_feminine(rest: str) -> str:
    """Return «جامعه» for «جامعت», which a pronoun left."""
    if rest.endswith("ت") and not rest.endswith("ات") and len(rest) > _SHORTEST:
        return rest[:-1] + "ه"
    return rest


def _without_plural(word: str, lexicon: Entries) -> str | None:
    """Return the word without the sound feminine plural."""
    if not word.endswith("ات"):
        return None
    rest = word[:-2]
    if rest + "ه" in lexicon or len(rest) == _SHORTEST - 1:
        return rest + "ه"
    return rest if len(rest) >= _SHORTEST else None


def _without_number(word: str, lexicon: Entries) -> str | None:
    """Return the word without the dual or the sound masculine plural."""
    rest = word[:-2]
    if not word.endswith(_NUMBERS) or len(rest) < _SHORTEST or _is_verbal_noun(word):
        return None
    if rest in lexicon or not rest.endswith("ت"):
        return rest
    feminine = rest[:-1] + "ه"
    return feminine if feminine in lexicon or len(rest) > _SHORTEST + 1 else rest


def _is_verbal_noun(word: str) -> bool:
    """Tell «تخزين», whose «ين» is no plural."""
    return len(word) == 5 and word[0] == "ت" and word[3] == "ي"


def _without_gender(word: str) -> str | None:
    """Return the word without the feminine, the nisba, «ي» of possession or the accusative."""
    if word.endswith("يه") and not word.endswith("ايه") and len(word) > _SHORTEST + 1:
        return word[:-2]
    if word[-1:] in {"ه", "ي", "ا"} and len(word) > _SHORTEST:
        return word[:-1]
    return None
