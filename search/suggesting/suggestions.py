"""What a reader may mean whose words are not finished: titles, people, terms and slots."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Model, Q, QuerySet
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from academy_site.base import addresses
from search.analysis import fold, prefix_terms
from search.answers.kinds import Kind, page_kinds
from search.backends.asking import AnalysedText
from search.models import Place, PlaceKind
from search.places.syncing import sync_due
from search.vocabulary.hiding import Hiding, read_hiding

SHORTEST = 2  # letters
LONGEST = 80  # characters
MOST = 7
OF_PLACES = 4
LOOKED_AT = 30  # rows from which the best are taken


@dataclass(frozen=True)
class Suggestion:
    """Something with an address, in the words of its title."""

    text: str
    url: str
    kind: Kind
    language: str


def suggest(typed: str, language: str) -> list[Suggestion]:
    """Return what may be meant, at most ``MOST``; what begins as the words do comes first."""
    words = " ".join(typed.replace("\x00", " ")[:LONGEST].split())
    if not any(len(word) >= SHORTEST for word in prefix_terms(words, language)):
        return []
    sync_due(language)
    hiding = read_hiding()
    places = _best(words, language, _places(words, language, hiding))[:OF_PLACES]
    pages = _best(words, language, _pages(words, language, hiding))
    seen: dict[str, Suggestion] = {}
    for one in (*places, *pages[: MOST - len(places)]):
        url = addresses.public_path(language, one.url_path) + one.tail
        seen.setdefault(url, Suggestion(one.title, url, one.kind, one.language))
    return list(seen.values())


class _Found(NamedTuple):
    """What may be suggested; its address is made when it is."""

    title: str
    url_path: str
    kind: Kind
    language: str
    tail: str = ""


def _best(words: str, language: str, found: Iterable[_Found]) -> list[_Found]:
    begun = [_plain(words), " ".join(prefix_terms(words, language))]

    def rank(one: _Found) -> tuple[bool, int]:
        title = _plain(one.title)
        starts = title.startswith(begun[0])
        if not starts:
            starts = " ".join(prefix_terms(one.title, language)).startswith(begun[1])
        return (not starts, len(title))

    return sorted(found, key=rank)


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _places(words: str, language: str, hiding: Hiding) -> Iterator[_Found]:
    public = _begun(Place, words, language).filter(
        hiding.public_at("page"),
        Q(origin__isnull=True) | hiding.public_at("origin"),
        locale__language_code=language,
    )
    rows = public.values_list("kind", "key", "title", "title_language", "page__url_path", "tail")
    seen: set[tuple[str, str]] = set()
    for kind, key, title, title_language, url_path, tail in rows[:LOOKED_AT]:
        if (kind, key) not in seen:
            seen.add((kind, key))
            shown = language if kind == PlaceKind.PERSON else title_language
            yield _Found(title, url_path, Kind(kind), shown, tail)


def _pages(words: str, language: str, hiding: Hiding) -> Iterator[_Found]:
    kinds = page_kinds()
    public = _begun(Page, words, language).filter(hiding.public(), locale__language_code=language)
    rows = public.values_list("title", "url_path", "content_type_id")
    for title, url_path, content_type in rows[:LOOKED_AT]:
        yield _Found(title, url_path, kinds[content_type][1], language)


def _begun(model: type[Model], words: str, language: str) -> QuerySet[Any]:
    """Return the rows of which words begin so; of a backend outside the database, the first."""
    results = get_search_backend().autocomplete(
        AnalysedText(words, (), language), model._default_manager.all()
    )
    if hasattr(results, "get_queryset"):
        return results.get_queryset()
    keys = [row.pk for row in results[:LOOKED_AT]]
    return model._default_manager.filter(pk__in=keys)
