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
_OURS = 5  # letters before «نا» from which that is a pronoun
_POSSESSED = 5  # letters of a word in «ته» or «تي» from which that is a feminine with a pronoun


class Stem(NamedTuple):
    """The stems of a word, the form of it in the lexicon, if any, and the letters cut off."""

    texts: tuple[str, ...]
    form: str
    cut: int

    @property
    def known(self) -> bool:
        """Tell whether the lexicon vouches for the stems."""
        return bool(self.form)


def stem(word: str, lexicon: Entries) -> Stem:
    """Return the stems of a folded word without article, several if it is a form of several."""
    size = len(word)
    for _ in range(_MOST_STEPS + 1):
        if word in lexicon:
            return Stem(_meant(word, lexicon), word, size - len(word))
        if word.endswith("ء") and word[:-1] + "ا" in lexicon:
            word = word[:-1] + "ا"  # «مبدؤها» is of «مبدأ»
            continue
        if nouns := _nouns_of_nisba(word, lexicon):
            return Stem(nouns, nouns[0], size - len(nouns[0]))
        shorter = _shorter(word, lexicon)
        if shorter is None:
            break
        word = shorter
    return Stem((word,), "", size - len(word))


def _meant(word: str, lexicon: Entries) -> tuple[str, ...]:
    stems: list[str] = []
    for meant in lexicon[word]:
        # An editor may write any form; the ones that come with the site are bases.
        stems += lexicon.get(meant) or stem(meant, lexicon).texts
    return tuple(dict.fromkeys(stems))


def _shorter(word: str, lexicon: Entries) -> str | None:
    """Return the word without its last ending, None if it has none."""
    return (
        _without_pronoun(word, lexicon)
        or _without_possession(word, lexicon)
        or _without_plural(word, lexicon)
        or _without_number(word, lexicon)
        or _without_gender(word, lexicon)
    )


def _without_pronoun(word: str, lexicon: Entries) -> str | None:
    for pronoun, shortest in _PRONOUNS:
        if not word.endswith(pronoun):
            continue
        rest = word[: -len(pronoun)]
        if rest.endswith("ت") and rest[:-1] + "ه" in lexicon:
            return rest[:-1] + "ه"
        if rest in lexicon and (len(rest) >= _SHORTEST or pronoun == "ها"):
            return rest
        if rest.endswith("ا") and rest[:-1] + "ي" in lexicon:
            return rest[:-1] + "ي"  # «رؤاهم» is of «رؤى»
        if len(rest) >= shortest:
            return _with_feminine(rest)
    return _without_our(word, lexicon) if word.endswith("نا") else None


def _without_our(word: str, lexicon: Entries) -> str | None:
    """Return a word without «نا», unless that is the accusative of a word in «ن»."""
    rest = word[:-2]
    if rest.endswith("ت") and rest[:-1] + "ه" in lexicon:
        return rest[:-1] + "ه"
    if rest in lexicon:
        return rest
    if rest.endswith("ت") and len(rest) > _SHORTEST:
        return rest[:-1] + "ه"
    return rest if len(rest) >= _OURS else None


def _without_possession(word: str, lexicon: Entries) -> str | None:
    """Return «صناعه» for «صناعته», «وقت» for «وقته»."""
    if not word.endswith(("ته", "تي")):
        return None
    rest, feminine = word[:-1], word[:-2] + "ه"
    if feminine in lexicon:
        return feminine
    if rest in lexicon or rest.endswith("ات"):
        return rest
    return feminine if len(word) >= _POSSESSED else None


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
    if not word.endswith(_NUMBERS) or _is_verbal_noun(word):
        return None
    feminine = rest[:-1] + "ه"
    if rest in lexicon or not rest.endswith("ت"):
        return rest if rest in lexicon or len(rest) >= _SHORTEST else None
    if feminine in lexicon or len(rest) > _SHORTEST:
        return feminine
    return rest if len(rest) >= _SHORTEST else None


def _is_verbal_noun(word: str) -> bool:
    """Tell «تخزين», whose «ين» is no plural."""
    return len(word) == 5 and word[0] == "ت" and word[3] == "ي"


def _nouns_of_nisba(word: str, lexicon: Entries) -> tuple[str, ...]:
    """Return «تعليم» and «تعليمه» for «تعليمي», which may be of either."""
    noun = word[:-2] if word.endswith("يه") else word[:-1] if word.endswith("ي") else ""
    both = (noun, noun + "ه")
    return both if all(lexicon.get(one) == (one,) for one in both) else ()


def _without_gender(word: str, lexicon: Entries) -> str | None:
    """Return the word without the feminine, the nisba, «ي» of possession or the accusative."""
    if word[-1:] not in {"ه", "ي", "ا"}:
        return None
    if word[-1] == "ه" and word[:-1] in lexicon:
        return word[:-1]
    nisba = word[:-2] if word.endswith("يه") else word[:-1] if word.endswith("ي") else ""
    if nisba:
        nouns = (nisba + "ه", nisba, nisba + "ا", nisba + "يه", nisba + "يا")
        for noun in nouns if len(nisba) >= _SHORTEST - 1 else ():
            if noun in lexicon and noun != word:
                return noun
    if word[:-1] in lexicon and len(word) > _SHORTEST:
        return word[:-1]
    if word[-1] == "ا" and word[:-1] + "ي" in lexicon:
        return word[:-1] + "ي"  # «مبناها» is of «مبنى»
    if word.endswith("يه") and not word.endswith("ايه") and len(nisba) >= _SHORTEST:
        return nisba
    return word[:-1] if len(word) > _SHORTEST else None
