"""Inner inflection of Arabic guessed by its templates, for the index alone.

The lexicon knows the broken plurals in common use; these are for the rest, from plural to
singular and back. A guess that is no word costs nothing.
"""

from __future__ import annotations

_AFAL = "6"


def singular_guesses(word: str, *, hamza_first: bool) -> list[str]:
    """Return singulars that a word without article may be a broken plural of.

    ``hamza_first`` tells that it is written with «أ», which «إعلام» is not.
    """
    size = len(word)
    if word[0] in "يت":  # «تقادم», «يحول» are no plurals
        return []
    if size == 4 and word[2] == "و":  # فعول
        return [word[:2] + word[3]]
    if size == 6:
        return _singulars_of_six(word)
    if size != 5:
        return []
    if word[1:3] == "وا":  # فواعل
        return [word[0] + "ا" + word[3:], word[:2] + word[3:]]
    if word[2:4] == "اء":  # فعائل
        return [word[:2] + "ي" + word[4], word[:2] + "ا" + word[4]]
    if word.endswith("اء"):  # فعلاء
        return [word[:2] + "ي" + word[2]]
    if hamza_first and word[3] == "ا":  # أفعال
        return [word[1:3] + word[4]]
    if hamza_first and word[4] == "ه":  # أفعلة
        return [word[1:3] + "ا" + word[3], word[1:3] + "ي" + word[3]]
    return [word[:2] + word[3:]] if word[2] == "ا" and word[4] != "ه" else []  # مفاعل


def is_afal(word: str) -> bool:
    """Tell whether a word written with «أ» has the template of «أفعال»."""
    return len(word) == 5 and word[3] == "ا"


def afal_key(word: str) -> str:
    """Return the key of «أشواط» under which «شوط» is stored too.

    It is no word, so that «إسلام», which looks the same when folded, does not meet «سلم».
    """
    return _AFAL + word[1:3] + word[4]


def _singulars_of_six(word: str) -> list[str]:
    if word[2] == "ا" and word[4] == "ي":  # مفاعيل
        stem = word[:2] + word[3]
        return [stem + vowel + word[5] for vowel in "واي"]
    if word[0] == "ا" and word.endswith("اء"):  # أفعلاء
        return [word[1:3] + "ي" + word[3]]
    if word[2] == "ا" and word[5] == "ه":  # فعاللة
        return [word[:2] + word[3] + "ا" + word[4], word[:2] + word[3:5]]
    return []


def plural_guesses(stem: str) -> list[str]:
    """Return stems of broken plurals that a stem may have."""
    size = len(stem)
    if size == 3:  # فعل: أفعال، فعول
        return [_AFAL + stem, stem[:2] + "و" + stem[2]]
    if size == 5 and stem[3] in "واي":  # مفعول: مفاعيل، عملاق: عمالقة
        beginning = stem[:2] + "ا" + stem[2]
        return [beginning + "ي" + stem[4], beginning + stem[4]]
    if size != 4 or stem[0] == "ت":
        return []
    if stem[1] == "ا":  # فاعل: فواعل
        return [stem[0] + "وا" + stem[2:]]
    if stem[2] in "اي":  # فعيلة: فعائل، فعيل: فعلاء، فعال: أفعلة
        root = stem[:2] + stem[3]
        return [stem[:2] + "اء" + stem[3], root + "اء", "ا" + root]
    return [] if stem[2] == "و" else [stem[:2] + "ا" + stem[2:]]  # مفعل: مفاعل
