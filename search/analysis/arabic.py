"""Forms of Arabic words: article compounds, light endings, irregular forms by the lexicon.

Certain rules give the main forms, which index and query share; guesses (a proclitic letter,
a broken plural by its template) are for the index alone, where a wrong one costs only when
somebody types it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from search.analysis.articles import bases
from search.analysis.conjugation import verb_guesses, verb_stems
from search.analysis.endings import Stem, stem
from search.analysis.lexicon import Entries, plain
from search.analysis.plurals import afal_key, is_afal, plural_guesses, singular_guesses
from search.analysis.vocabulary import is_known, known_stems, surplus

_CARRIERS = {"ؤ": "و", "ئ": "ي"}
_SHORTEST_ROOT = 3
_HAMZA_ON_ALEF = frozenset("أإآ")
_LONG_BEFORE_HAMZA = 5
_UNKNOWN = 99  # letters that a word is longer than a known one, if there is none
_LONG_ENDING = 3  # letters of an ending that may rather be a part of another word
# Letters from which an unknown word is also taken for a particle and a word.
_SHORTEST_WITH_PARTICLE = {"و": 6, "ف": 7, "ب": 7, "ل": 7, "ك": 7}
# Nouns told by their template behind a particle: «باختزال», «لمضغوط», «بتكرير», «لتراكم».
_NOUN = re.compile(r"ا(?:ست.{1,3}|.[تطد].|ن..|ت.)ا.ه?|م.{4,}|ت..ي.ه?|ت.ا..")
_SHORTEST_GUESS = {"و": 5, "ف": 6, "ب": 6, "ل": 6, "ك": 6}


def forms(written: str, folded: str, lexicon: Entries) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the main forms of a word and, apart, the guesses."""
    main: list[str] = []
    guesses: list[str] = []
    readings = [_with_carried_hamza(written, base, lexicon) for base in bases(written, folded)]
    for base in readings:
        found = stem(base, lexicon)
        own = _by_hamza(found, _first_letter(written, base))
        certain, possible = _without_particles(written, base, found, lexicon)
        main += (*own, *certain) if is_known(found) else (*certain, *own)
        if not is_known(found) and len(base) >= _SHORTEST_WITH_PARTICLE.get(base[0], _UNKNOWN):
            main += possible[:1]
        if not _ends_in_teh(written) and _is_of_both_genders(base, lexicon):
            main += stem(base[:-1], lexicon).texts  # «مكتبه» is «his office» too
        if not found.known:
            main += _unknown(base, _first_letter(written, base), lexicon)
            guesses += _plurals(found, lexicon)
        if not is_known(found):
            verbs = _verbs(written, base, found)
            main += _stems(verbs, lexicon)
            guesses += (
                *possible,
                *_singulars_and_verbs(written, base, (*found.texts, *verbs), lexicon),
            )
    if any("ء" in form for form in main):
        for base in _on_carriers(written, readings):
            main += stem(base, lexicon).texts
    main += [form[:-1] for form in main if form.endswith("ء") and len(form) > _SHORTEST_ROOT]
    return tuple(dict.fromkeys(main)), _others(guesses, main)


def _with_carried_hamza(written: str, base: str, lexicon: Entries) -> str:
    """Return «مبادء» for «مبادىء» and «مباديء», older ways to write «مبادئ»."""
    if written.endswith("ىء"):
        return base[:-2] + "ء"
    if not base.endswith("يء") or base[1:] in lexicon:  # «وجزيء»
        return base
    return base[:-2] + "ء" if len(base) >= _LONG_BEFORE_HAMZA else base


def _ends_in_teh(written: str) -> bool:
    return "".join(filter(str.isalpha, written)).endswith("ة")


def _is_of_both_genders(base: str, lexicon: Entries) -> bool:
    """Tell whether the lexicon has a word both with and without its «ه»."""
    return base.endswith("ه") and base in lexicon and base[:-1] in lexicon


def _others(guesses: Iterable[str], main: list[str]) -> tuple[str, ...]:
    return tuple(guess for guess in dict.fromkeys(guesses) if guess not in main)


def _first_letter(written: str, base: str) -> str:
    """Return the first letter of a base as it is written, with its hamza."""
    letters = "".join(filter(str.isalpha, unicodedata.normalize("NFKC", written)))
    return letters[-len(base) :][:1]


def _by_hamza(found: Stem, first: str) -> tuple[str, ...]:
    """Return the stems of a word that may be «أعداد», of «عدد», or «إعداد», which is not."""
    if not is_afal(found.form) or any(text.startswith(found.form) for text in found.texts):
        return found.texts  # also «إسبان», of «إسبانيا»
    if first == "إ":
        return (found.form,)
    return (*found.texts, found.form) if first == "ا" else found.texts


def _unknown(base: str, first: str, lexicon: Entries) -> list[str]:
    """Return more forms of a word that the lexicon does not have."""
    if base.endswith("نا") and is_known(found := stem(base[:-2], lexicon)):
        return [*found.texts, base]
    if base.endswith("ا"):
        return [base]  # «نظاما», or «استثنا» without its hamza
    return [afal_key(base)] if first == "أ" and is_afal(base) else []


def _on_carriers(written: str, readings: list[str]) -> list[str]:
    """Return a word as it is also written: «مسوول» for «مسؤول», «هيأة» for «هيئة»."""
    if not _CARRIERS.keys() & set(written):
        return []
    size = len(readings[0])
    on_alef = written.replace("يئ", "يا")
    bare = "".join(_CARRIERS.get(letter, letter) for letter in written)
    return [plain(other)[-size:] for other in dict.fromkeys((bare, on_alef)) if other != written]


def _without_particles(
    written: str, word: str, whole: Stem, lexicon: Entries
) -> tuple[list[str], list[str]]:
    """Return the stems of a word without «و», «ف», «ب», «ل», «ك»: the certain, the possible.

    At most two particles, as in «ولمصنع». What is left is certain if it is a known word, or
    begins with a hamza on its alef; so is a word before the «و» of «مسيرو», which another noun
    follows.
    """
    possible: list[str] = []
    longer = surplus(word, whole) if is_known(whole) else _UNKNOWN
    if not longer:
        return [], []
    if word.endswith("و") and is_known(found := stem(word[:-1], lexicon)):
        return list(found.texts), possible
    # «لحماية» has «لحم» in it, but all of «حماية».
    near = longer >= _LONG_ENDING or word[0] == "و"
    for allowed in (_SHORTEST_GUESS.keys(), {"ب", "ل", "ك"}):
        if word[:1] not in allowed or len(word) <= _SHORTEST_ROOT:
            break
        guessed = len(word) >= _SHORTEST_GUESS[word[0]]
        second = word[0] in {"و", "ف"}
        word = word[1:]
        found = stem(word, lexicon)
        first = _first_letter(written, word)
        begins = first in _HAMZA_ON_ALEF and len(word) > _SHORTEST_ROOT
        whole_word = longer == _UNKNOWN or surplus(word, found) == 0
        told = longer == _UNKNOWN and _NOUN.fullmatch(word)
        if begins or told or (near and whole_word and is_known(found)):
            own = list(_by_hamza(found, first))
            if not _ends_in_teh(written) and _is_of_both_genders(word, lexicon):
                own += stem(word[:-1], lexicon).texts
            return own, possible
        if guessed:
            possible += found.texts
        if not second:
            break
    return [], possible


def _plurals(found: Stem, lexicon: Entries) -> list[str]:
    """Return the stems of plurals that a word may have; known words are plurals of their own."""
    return [
        plural
        for text in found.texts
        for plural in plural_guesses(text)
        if plural not in lexicon and plural not in known_stems()
    ]


def _verbs(written: str, base: str, found: Stem) -> list[str]:
    """Return what an unknown word has in common with other forms of a verb, if it is one."""
    hamza_first = _first_letter(written, base) == "أ"
    return [
        verb
        for text in dict.fromkeys((base, *found.texts))
        for verb in verb_stems(text, hamza_first=hamza_first)
    ]


def _singulars_and_verbs(
    written: str, base: str, texts: Iterable[str], lexicon: Entries
) -> list[str]:
    """Return the stems of singulars and verbs that an unknown word may belong to."""
    guesses = singular_guesses(base, hamza_first=_first_letter(written, base) == "أ")
    for text in texts:
        guesses += verb_guesses(text)
    return _stems(guesses, lexicon)


def _stems(words: Iterable[str], lexicon: Entries) -> list[str]:
    return [text for word in words for text in stem(word, lexicon).texts]
