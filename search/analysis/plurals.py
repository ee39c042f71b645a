"""Inner inflection of Arabic guessed by its templates, for the index alone.

The lexicon knows the broken plurals in common use; these are for the rest. Templates that
verbal nouns share with plurals («دخول», «وجود») are left out.
"""

from __future__ import annotations

_SHORTEST_VERB = 4
_LONGEST_VERB = 7


def singular_guesses(word: str, *, hamza_first: bool) -> list[str]:
    """Return singulars that a word without article may be a broken plural of.

    ``hamza_first`` tells that it is written with «أ», which «إعلام» is not.
    """
    size = len(word)
    if size == 6 and word[2] == "ا" and word[4] == "ي":  # مفاعيل
        stem = word[:2] + word[3]
        return [stem + vowel + word[5] for vowel in "واي"]
    if size == 6 and word[0] == "ا" and word.endswith("اء"):  # أفعلاء
        return [word[1:3] + "ي" + word[3]]
    if size != 5:
        return []
    if word[1:3] == "وا":  # فواعل
        return [word[0] + "ا" + word[3:]]
    if word[2:4] == "اء":  # فعائل
        return [word[:2] + "ي" + word[4], word[:2] + "ا" + word[4]]
    if word.endswith("اء"):  # فعلاء
        return [word[:2] + "ي" + word[2]]
    if hamza_first and word[3] == "ا":  # أفعال
        return [word[1:3] + word[4]]
    if hamza_first and word[4] == "ه":  # أفعلة
        return [word[1:3] + "ا" + word[3]]
    return [word[:2] + word[3:]] if word[2] == "ا" else []  # مفاعل


def plural_guesses(word: str) -> list[str]:
    """Return broken plurals that a stem may have: «مفعل» has «مفاعل»."""
    return [word[:2] + "ا" + word[2:]] if len(word) == 4 and word[0] == "م" else []


def verb_guesses(word: str) -> list[str]:
    """Return a present or future verb in the other gender: «تعتمد», «سيعتمد» for «يعتمد»."""
    if word[0] == "س" and word[1:2] in {"ي", "ت"}:
        word = word[1:]
        same = [word]
    else:
        same = []
    if word[0] not in "يت" or not _SHORTEST_VERB <= len(word) <= _LONGEST_VERB:
        return same
    return [*same, ("ت" if word[0] == "ي" else "ي") + word[1:]]
