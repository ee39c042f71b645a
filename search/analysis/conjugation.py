"""Forms of Arabic verbs told by their templates.

Verbs of the longer templates are brought to their verbal noun, which tells them all: «يستثمر»,
«استثمرت» and «ستستثمر» are forms of «استثمار». The short ones could be too many other words;
of these only persons and tenses are taken away, or guessed for the index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_PERSON = "س?[يت]"
_ENDING = "(?:ون|وا?|ت)?"
_ROOT = "[^اي]"  # a letter of a root that is no vowel
_WEAK = "ي"

# The templates of a verb; what they have in groups is kept.
_TENTH = re.compile(rf"(?:{_PERSON}|ا)(ست{_ROOT})([^و])([^ا]){_ENDING}")
_TENTH_DOUBLED = re.compile(rf"(?:{_PERSON}|ا)(ست{_ROOT})({_ROOT}){_ENDING}")
_EIGHTH = re.compile(rf"(?:{_PERSON}|ا)({_ROOT}ت)([^ي])([^ا]){_ENDING}")
_ASSIMILATED = re.compile(rf"(?:س?ي|ا)(ت)({_ROOT})({_ROOT}){_ENDING}")  # يتصل
_SEVENTH = re.compile(rf"(?:{_PERSON}|ا)(ن{_ROOT})([^ي])([^ا]){_ENDING}")
_WITH_NOUNS = (_EIGHTH, _ASSIMILATED, _SEVENTH)
_WITHOUT_NOUNS = (
    re.compile(rf"{_PERSON}?(ت{_ROOT}{{3}}|ت{_ROOT}ا{_ROOT}{{2}}){_ENDING}"),  # يتطور، يتعاون
    re.compile(rf"(?:س?ي)?({_ROOT}ا{_ROOT}{{2}}){_ENDING}"),  # يشارك
    re.compile(rf"(ا{_ROOT}{{3}})(?:ت|وا?)"),  # أنتجت
    re.compile(rf"({_ROOT}{{3}})ت"),  # قدمت
    re.compile("س([يت]...+)"),  # سينتج
)

_SHORTEST_VERB = 4
_LONGEST_VERB = 7
_VERBS = {"ي": "تا", "ت": "ي", "ا": "ي"}  # how a verb begins, and its other forms


def verb_stems(word: str, *, hamza_first: bool) -> list[str]:
    """Return what the forms of a verb have in common, nothing for what is no verb.

    ``hamza_first`` tells that a word is written with «أ», as no verb with a noun of its template.
    """
    found = [] if hamza_first else list(_verbal_nouns(word))
    found += [verb[1] for template in _WITHOUT_NOUNS if (verb := template.fullmatch(word))]
    return [stem for stem in dict.fromkeys(found) if stem != word]


def _verbal_nouns(word: str) -> Iterator[str]:
    if verb := _TENTH.fullmatch(word):
        yield "ا" + _tenth(*verb.groups())
    if verb := _TENTH_DOUBLED.fullmatch(word):
        yield "ا" + verb[1] + verb[2] + "ا" + verb[2]
    for template in _WITH_NOUNS:
        if verb := template.fullmatch(word):
            yield "ا" + _with_long_vowel(*verb.groups())


def _tenth(beginning: str, middle: str, last: str) -> str:
    """Return «ستثمار», and «ستفاده» where the middle letter of the root is weak."""
    if middle in "اي":
        return beginning + "ا" + last + "ه"
    return _with_long_vowel(beginning, middle, last)


def _with_long_vowel(beginning: str, middle: str, last: str) -> str:
    """Return «نتقال», and with a weak letter «نتهاء» or «ختيار»."""
    if middle == "ا":
        return beginning + "يا" + last
    return beginning + middle + ("اء" if last == _WEAK else "ا" + last)


def verb_guesses(word: str) -> list[str]:
    """Return other forms of a verb: «تعتمد», «سيعتمد», «اعتمد» for «يعتمد», «أعلن» for «أعلنت»."""
    if word[-1] in "تو" and len(word) > _SHORTEST_VERB and word[-2] != "ا":
        return [word[:-1]]
    future = word[0] == "س" and word[1:2] in {"ي", "ت"}
    verb = word[1:] if future else word
    if verb[0] not in "يتا" or not _SHORTEST_VERB <= len(verb) <= _LONGEST_VERB:
        return []
    others = [beginning + verb[1:] for beginning in _VERBS[verb[0]]]
    if verb[0] == "ي" and len(verb) > _SHORTEST_VERB:
        others.append(verb[1:])  # «يتطور»: «تطور»
    return [verb, *others] if future else others
