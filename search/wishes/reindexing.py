"""Indexes anew what holds a word whose exception has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from wagtail.models import Page
from wagtail.search.backends import get_search_backends
from wagtail.search.index import get_indexed_models

from search.analysis import Group, built_in, query_groups
from search.answers.matching import matching
from search.backends.asking import AnalysedText, Part
from search.backends.standing import note_pending_exceptions
from search.wishes.exceptions import kept_lexicon, lexicon

MOST = 300  # objects that are indexed at once, in the request that changes an exception


def reindex_words(words: Iterable[str]) -> int:
    """Index anew what holds any of the words, in the forms that it may be indexed by.

    Return how many objects there were; if they are more than ``MOST`` none is, and the rebuild of
    the whole index is noted as due.
    """
    kept_lexicon.forget()
    query = _query(set(filter(None, words)))
    found: dict[type[Model], list[Any]] = defaultdict(list)
    for model in get_indexed_models():
        if not model._meta.parents:
            keys = matching(model, query).order_by().values_list("pk", flat=True)
            found[model] = list(keys[: MOST + 1])
    count = sum(map(len, found.values()))
    if count > MOST:
        note_pending_exceptions()
        return count
    for model, objects in _specific(found).items():
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(model, objects)
    return count


def _query(words: set[str]) -> AnalysedText:
    forms = {
        alternative
        for word in words
        for known in (built_in(), lexicon())
        for group in query_groups(word, None, known)
        for alternative in group.alternatives
    }
    return AnalysedText(" ".join(sorted(words)), [Part((Group(tuple(sorted(forms))),))])


def _specific(found: dict[type[Model], list[Any]]) -> dict[type[Model], list[Model]]:
    objects: dict[type[Model], list[Model]] = defaultdict(list)
    for model, keys in found.items():
        rows = model._default_manager.filter(pk__in=keys)
        for row in rows.specific() if issubclass(model, Page) else rows:
            objects[type(row)].append(row)
    return objects
