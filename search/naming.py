"""Indexes anew the articles that name what has been called otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from wagtail.search.backends import get_search_backends

from academy_site.people.models import Organisation, Person
from news.models import Keyword, NewsPage, Topic
from search.backends.standing import note_pending_exceptions
from search.vocabulary.keeping import keep
from search.wishes.reindexing import MOST

NAMED = (Topic, Keyword, Person, Organisation)


def read_articles_of(instance: Any, created: bool = False, **_signal: object) -> None:
    """Have the articles of a topic, keyword, person or body read anew when all is committed."""
    keys = [] if created else list(instance.articles.values_list("pk", flat=True)[: MOST + 1])
    if keys:
        transaction.on_commit(lambda: read_anew(keys), robust=True)


def read_anew(keys: Sequence[int]) -> None:
    """Index articles; of more than can be waited for the rebuild is noted as due."""
    if len(keys) > MOST:
        note_pending_exceptions()
        return
    articles = list(NewsPage.objects.filter(pk__in=keys).select_related("locale"))
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(NewsPage, articles)
    for article in articles:
        keep(article)
