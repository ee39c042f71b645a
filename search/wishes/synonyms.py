"""What else a word is called: by the glossary, by the staff's synonyms, in another script.

The glossary is the store of synonyms. Its abbreviations, and what is written in other letters, are
the same in every language; other words of another language are asked for only when nothing is found
by those of the reader's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from academy_site.base.languages import LANGUAGES
from academy_site.glossary.designations import Status
from academy_site.glossary.lookup import expressions, version
from academy_site.people.models import Person
from search.analysis import Group, query_groups, tokens
from search.analysis.asking import Phrase
from search.analysis.lexicon import Lexicon
from search.analysis.tokens import ARABIC_LETTER
from search.analysis.words import forms
from search.kept import Kept
from search.models import Synonym
from search.models.expressions import lines
from search.wishes.exceptions import lexicon

MOST = 12  # alternatives of one expression
LONGEST = 5  # words of an expression in a query


@dataclass(frozen=True)
class Name:
    """What something is called; ``near`` tells a name that every reader of the language reads."""

    text: str
    near: bool


@dataclass(frozen=True)
class Synonyms:
    """The other names of expressions, by the expressions' words in their first forms.

    ``far`` holds those of words of other languages.
    """

    near: dict[Phrase, tuple[Phrase, ...]]
    far: dict[Phrase, tuple[Phrase, ...]]


def _made_of(language: str) -> object:
    """Look at what the synonyms are made of: that is read in no time, they take a second."""
    return version(), list(_own(language)), list(_people()), id(lexicon())


def _read(language: str) -> Synonyms:
    rules = lexicon()
    near: dict[Phrase, dict[Phrase, None]] = {}
    far: dict[Phrase, dict[Phrase, None]] = {}
    for names in _things(language):
        asked = {name.text: _alternatives(name.text, language, rules) for name in names}
        for name in names:
            key = key_of(name.text, language, rules)
            if not 0 < len(key) <= LONGEST:
                continue
            others = (
                alternative
                for other in names
                if other is not name and (other.near or not name.near)
                for alternative in asked[other.text]
                if alternative != key
            )
            (near if name.near else far).setdefault(key, {}).update(dict.fromkeys(others))
    return Synonyms(_short(near), _short(far))


def _short(found: dict[Phrase, dict[Phrase, None]]) -> dict[Phrase, tuple[Phrase, ...]]:
    return {key: tuple(others)[:MOST] for key, others in found.items() if others}


def _things(language: str) -> Iterator[list[Name]]:
    concepts: dict[str, list[Name]] = {}
    for one in expressions().all:
        near = (
            one.language == language
            or one.status == Status.ABBREVIATION
            or _is_arabic(one.text) != (language == "ar")
        )
        concepts.setdefault(one.concept, []).append(Name(one.text, near))
    yield from concepts.values()
    yield from _own(language)
    yield from _people()


def _own(language: str) -> Iterator[list[Name]]:
    """Yield the staff's synonyms."""
    for own, text in Synonym.objects.order_by("pk").values_list("language", "expressions"):
        if own in {"", language}:
            yield [Name(expression, near=True) for expression in lines(text)]


def _people() -> Iterator[list[Name]]:
    """Yield names in both scripts: in full, and the family's."""
    rows = Person.objects.exclude(name_arabic="")
    for latin, arabic, sort_latin, sort_arabic in rows.values_list(
        "name_latin", "name_arabic", "sort_latin", "sort_arabic"
    ):
        yield [Name(latin, near=True), Name(arabic, near=True)]
        families = [_family(sort_latin), _family(sort_arabic)]
        if all(families):
            yield [Name(family, near=True) for family in families]


def _family(sorted_as: str) -> str:
    """Return what stands before the comma of « Bousmina, Mostapha »; empty without a comma."""
    family, comma, _given = sorted_as.replace("،", ",").partition(",")
    return family.strip() if comma else ""


def key_of(text: str, language: str, rules: Lexicon) -> Phrase:
    """Return the words that an expression is asked for by, in their first forms."""
    return tuple(
        first_form(text, group, language, rules) for group in query_groups(text, language, rules)
    )


def first_form(text: str, group: Group, language: str, rules: Lexicon) -> str:
    """Return the first form of a group's word; none for words in quotes, which are meant so."""
    word = text[group.start : group.end]
    folded = "".join(token.word for token in tokens(word))
    if group.quoted or not folded:
        return ""
    return forms(word, folded, language, rules).main[0]


def _alternatives(text: str, language: str, rules: Lexicon) -> tuple[Phrase, ...]:
    groups = query_groups(f'"{text}"', language, rules)
    return groups[0].alternatives if len(groups) == 1 else ()


def _is_arabic(text: str) -> bool:
    return ARABIC_LETTER.search(text) is not None


kept_synonyms = Kept("synonyms", _read, _made_of)


def synonyms(language: str) -> Synonyms:
    """Return the synonyms in force for readers of a language."""
    return kept_synonyms.get(language if language in LANGUAGES else "fr")


def longest_match(
    keys: list[str], place: int, known: dict[Phrase, tuple[Phrase, ...]]
) -> Iterable[tuple[int, tuple[Phrase, ...]]]:
    """Yield the length and the other names of the longest expression that begins at a place."""
    for length in range(min(LONGEST, len(keys) - place), 0, -1):
        found = known.get(tuple(keys[place : place + length]))
        if found:
            yield length, found
            return
