"""Reads a question's words: what must be there, with the other names of what is asked for."""

from __future__ import annotations

from search.analysis import Group, query_groups
from search.backends.asking import AnalysedText, Part
from search.wishes.exceptions import lexicon
from search.wishes.synonyms import first_form, longest_match, synonyms


def read_words(words: str, language: str, *, far: bool = False) -> AnalysedText:
    """Return the query for the words of a question in a language.

    With ``far``, also what words of another language are called in this one.
    """
    rules = lexicon()
    groups = query_groups(words, language, rules)
    known = synonyms(language)
    names = {**known.far, **known.near} if far else known.near
    keys = [first_form(words, group, language, rules) for group in groups]
    parts: list[Part] = []
    place = 0
    while place < len(groups):
        length, others = next(iter(longest_match(keys, place, names)), (1, ()))
        parts.append(Part(tuple(groups[place : place + length]), others))
        place += length
    return AnalysedText(words, parts, language)


def read_in_all_languages(words: str) -> AnalysedText:
    """Return the query for words in whichever language they are."""
    return AnalysedText(words, [Part((group,)) for group in query_groups(words, None, lexicon())])


def marked_groups(query: AnalysedText) -> list[Group]:
    """Return what is marked in a text that the query found."""
    found: list[Group] = []
    for part in query.parts:
        if len(part.groups) == 1:
            group = part.groups[0]
            found.append(group._replace(alternatives=(*group.alternatives, *part.synonyms)))
        else:
            found += [*part.groups, *([Group(part.synonyms)] if part.synonyms else [])]
    return found
