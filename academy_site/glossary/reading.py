"""The glossary as a reader sees it: entries and references under the letters of an alphabet.

Each concept has one entry, under its preferred term. Whoever looks it up by another word, an
abbreviation or one that is not to be used, finds that word in its place with a reference to the
entry: a reader who knows only the wrong word is the one whom a glossary has to help.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from academy_site.base.languages import LANGUAGES
from academy_site.glossary.designations import Designation, Status, texts_of
from academy_site.glossary.models.concept import Concept as Row
from academy_site.glossary.models.concept import Domain
from academy_site.glossary.models.term import Term
from academy_site.glossary.spelling import key_of, sort_key


@dataclass(frozen=True)
class Concept:
    """A concept with its terms, as far as the public is told of it."""

    slug: str
    domain: str
    definitions: dict[str, str]
    designations: tuple[Designation, ...]


@dataclass(frozen=True)
class Equivalent:
    """What a concept is called in another language."""

    language: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """A concept under its preferred term."""

    term: str
    slug: str
    domain: str
    definition: str
    abbreviations: tuple[str, ...]
    admitted: tuple[str, ...]
    forbidden: tuple[str, ...]
    equivalents: tuple[Equivalent, ...]


@dataclass(frozen=True)
class Reference:
    """Another word for a concept, in its own place; ``forbidden`` when it is not to be used."""

    term: str
    slug: str
    entry: str
    forbidden: bool


@dataclass(frozen=True)
class Letter:
    """A letter of the alphabet in use, with what stands under it in order."""

    sign: str
    items: tuple[Entry | Reference, ...]


def concepts() -> list[Concept]:
    """Read all concepts: two queries, however many there are."""
    told: dict[int, list[Designation]] = defaultdict(list)
    terms = Term.objects.order_by("order", "pk").values_list(
        "concept", "language", "status", "text"
    )
    for concept, *term in terms.iterator():
        told[concept].append(Designation(*term))
    rows = Row.objects.order_by("slug").values_list(
        "pk", "slug", "domain", *(f"definition_{language}" for language in LANGUAGES)
    )
    return [
        Concept(slug, domain, dict(zip(LANGUAGES, definitions, strict=True)), tuple(told[pk]))
        for pk, slug, domain, *definitions in rows.iterator()
    ]


def named_in(found: Iterable[Concept], language: str) -> list[Concept]:
    """Return the concepts that have an entry in a language: something there to look them up by."""
    return [one for one in found if _names(one, language)]


def domains_of(found: Iterable[Concept]) -> list[Domain]:
    """Return the subject fields in use, in the order of their enumeration."""
    used = {one.domain for one in found}
    return [domain for domain in Domain if domain in used]


def by_letter(found: Iterable[Concept], language: str) -> list[Letter]:
    """Return the letters of a language in use, in order, each with what stands under it.

    A concept without a term in the language is left out: there is nothing to look it up by.
    """
    items: list[Entry | Reference] = []
    for one in found:
        entry = _entry(one, language)
        if entry:
            items += [entry, *_references(one, entry, language)]
    items.sort(key=lambda item: (*_place(item, language), item.term))
    groups = groupby(_needed(items), key=lambda item: _place(item, language)[1][:1].upper())
    return [Letter(sign, tuple(group)) for sign, group in groups]


def _place(item: Entry | Reference, language: str) -> tuple[bool, str]:
    """Return what an item is sorted by: words of another script after those of the own one."""
    letters = sort_key(item.term, language)
    return (language == "ar" and letters[:1].isascii()), letters


def _needed(items: Sequence[Entry | Reference]) -> Iterator[Entry | Reference]:
    """Leave out references that stand right beside the entry that they lead to."""
    idle: set[int] = set()
    for place, item in enumerate(items):
        if isinstance(item, Entry):
            for step in (-1, 1):
                beside = place + step
                while 0 <= beside < len(items) and _leads_to(items[beside], item):
                    idle.add(beside)
                    beside += step
    return (item for place, item in enumerate(items) if place not in idle)


def _leads_to(item: Entry | Reference, entry: Entry) -> bool:
    return isinstance(item, Reference) and item.slug == entry.slug


def _names(one: Concept, language: str) -> Sequence[str]:
    """Return what an entry may stand under, the best name first."""
    told = one.designations
    return texts_of(told, language, Status.PREFERRED) or texts_of(
        told, language, Status.ADMITTED, Status.ABBREVIATION
    )


def _entry(one: Concept, language: str) -> Entry | None:
    told = one.designations
    main = _names(one, language)
    if not main:
        return None
    abbreviations = _without(main[0], texts_of(told, language, Status.ABBREVIATION))
    return Entry(
        term=main[0],
        slug=one.slug,
        domain=one.domain,
        definition=one.definitions[language],
        abbreviations=abbreviations,
        admitted=_without(main[0], texts_of(told, language, Status.ADMITTED)),
        forbidden=tuple(texts_of(told, language, Status.FORBIDDEN)),
        equivalents=tuple(
            Equivalent(code, texts)
            for code in LANGUAGES
            if code != language and (texts := _said_in(one, code, abbreviations))
        ),
    )


def _said_in(one: Concept, language: str, abbreviations: Sequence[str]) -> tuple[str, ...]:
    """Return the term of another language, and its abbreviations where they are different ones."""
    preferred = texts_of(one.designations, language, Status.PREFERRED)
    short = texts_of(one.designations, language, Status.ABBREVIATION)
    return (*preferred, *(text for text in short if text not in abbreviations))


def _without(main: str, texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text != main)


def _references(one: Concept, entry: Entry, language: str) -> list[Reference]:
    """Return the other words, without those that stand beside the entry in any case."""
    beside = {key_of(entry.term)}
    return [
        Reference(text, one.slug, entry.term, forbidden)
        for texts, forbidden in (
            ((*entry.abbreviations, *entry.admitted), False),
            (entry.forbidden, True),
        )
        for text in texts
        if key_of(text) not in beside
    ]
