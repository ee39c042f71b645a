"""What the index keeps of an object: the words of its fields, analysed in the object's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Manager, Model
from django.utils.encoding import force_str
from wagtail.models import Locale
from wagtail.search.index import AutocompleteField, RelatedFields, SearchField

from academy_site.base.languages import LANGUAGES, SOURCE
from search.analysis import index_terms, prefix_terms
from search.backends.capacity import BODY_BYTES, TITLE_BYTES, within
from search.backends.marks import kind_mark, language_mark
from search.wishes.exceptions import lexicon

TITLE = "title"
BOOSTED = 2  # from this boost on, a field weighs more than others


@dataclass(frozen=True)
class Document:
    """The words of one object, in their order; ``key`` is its primary key as text.

    ``boosted`` of the words of ``body``, the first ones, come from fields that weigh more.
    """

    key: str
    title: list[str]
    body: list[str]
    boosted: int
    autocomplete: list[str]


def documents_of(objects: Iterable[Model]) -> Iterator[Document]:
    """Yield what the index keeps of each object."""
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    for indexed in objects:
        language = codes.get(getattr(indexed, "locale_id", None), SOURCE)
        yield _document(indexed, language if language in LANGUAGES else SOURCE)


def _document(indexed: Any, language: str) -> Document:
    texts = list(texts_of(indexed))
    titles = [text for field, text in texts if _is(field, SearchField) and _names_title(field)]
    rest = [
        (_is_boosted(field), text)
        for field, text in texts
        if _is(field, SearchField) and not _names_title(field)
    ]
    begun = [text for field, text in texts if _is(field, AutocompleteField)]
    first = list(_terms((text for boosted, text in rest if boosted), language))
    others = _terms((text for boosted, text in rest if not boosted), language)
    return Document(
        key=force_str(indexed.pk),
        title=within(_terms(titles, language), TITLE_BYTES),
        body=within(chain(first, others), BODY_BYTES),
        boosted=len(first),
        autocomplete=within(
            chain(
                (kind_mark(type(indexed)), language_mark(language)),
                *(prefix_terms(text, language) for text in begun),
            ),
            TITLE_BYTES,
        ),
    )


def texts_of(indexed: Any) -> Iterator[tuple[Any, str]]:
    """Yield every field of an object that is searched, also those of related ones, as text."""
    yield from _texts(indexed, indexed.get_search_fields())


def _terms(texts: Iterable[str], language: str) -> Iterator[str]:
    for text in texts:
        yield from index_terms(text, language, lexicon())


def _texts(indexed: Any, fields: Iterable[Any]) -> Iterator[tuple[Any, str]]:
    for field in fields:
        if isinstance(field, RelatedFields):
            for related in _related(field, indexed):
                yield from _texts(related, field.fields)
        elif isinstance(field, SearchField | AutocompleteField):
            yield field, _as_text(field.get_value(indexed))


def _related(field: RelatedFields, indexed: Any) -> Iterable[Any]:
    value = field.get_value(indexed)
    if value is None:
        return ()
    return value.all() if isinstance(value, Manager) else (value,)


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        # Not side by side: words of two values are no phrase to anybody, but lists are short.
        return "\n".join(_as_text(item) for item in value)
    return force_str(value)


def _is(field: Any, kind: type) -> bool:
    return isinstance(field, kind)


def _names_title(field: SearchField) -> bool:
    return field.field_name == TITLE


def _is_boosted(field: SearchField) -> bool:
    return (field.boost or 1) >= BOOSTED
