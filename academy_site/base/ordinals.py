"""Ordinal numbers in words, feminine where the language inflects them: session and sitting are.

Arabic ordinals are definite, as they stand after a definite noun: الدورة التاسعة عشرة.
"""

from __future__ import annotations

LAST = 40

_FRENCH = (
    "première", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième",
    "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième",
    "quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième",
)  # fmt: skip
_FRENCH_TENS = {
    2: ("vingt", "vingtième"),
    3: ("trente", "trentième"),
    4: ("quarante", "quarantième"),
}
_ENGLISH = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
)  # fmt: skip
_ENGLISH_TENS = {2: ("twenty", "twentieth"), 3: ("thirty", "thirtieth"), 4: ("forty", "fortieth")}
_ARABIC = (
    "الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة",
    "التاسعة", "العاشرة",
)  # fmt: skip
_ARABIC_ONE = "الحادية"
_ARABIC_TENS = {2: "العشرون", 3: "الثلاثون", 4: "الأربعون"}


def ordinal(number: int, language: str) -> str:
    """Write an ordinal in words up to the fortieth, beyond that in figures.

    Raises ValueError below one.
    """
    if number < 1:
        raise ValueError(number)
    if number > LAST:
        return _in_figures(number, language)
    return {"fr": _french, "en": _english, "ar": _arabic}[language](number)


def _french(number: int) -> str:
    if number < 20:
        return _FRENCH[number - 1]
    tens, units = divmod(number, 10)
    stem, whole = _FRENCH_TENS[tens]
    if units == 0:
        return whole
    return f"{stem} et unième" if units == 1 else f"{stem}-{_FRENCH[units - 1]}"


def _english(number: int) -> str:
    if number < 20:
        return _ENGLISH[number - 1]
    tens, units = divmod(number, 10)
    stem, whole = _ENGLISH_TENS[tens]
    return f"{stem}-{_ENGLISH[units - 1]}" if units else whole


def _arabic(number: int) -> str:
    if number <= 10:
        return _ARABIC[number - 1]
    tens, units = divmod(number, 10)
    first = _ARABIC_ONE if units == 1 else _ARABIC[units - 1]
    if tens == 1:
        return f"{first} عشرة"
    return f"{first} و{_ARABIC_TENS[tens]}" if units else _ARABIC_TENS[tens]


def _in_figures(number: int, language: str) -> str:
    if language == "fr":
        return f"{number}e"
    if language == "en":
        teen = number % 100 in {11, 12, 13}
        return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
    return str(number)
