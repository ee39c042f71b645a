"""The rows of a model that answer to a query, as a queryset that can be narrowed further."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, IntegerField, Model, QuerySet, Value, When
from wagtail.search.backends import get_search_backend

from search.backends.asking import AnalysedText

MOST = 500  # rows of a backend outside the database


def matching(model: type[Model], query: AnalysedText) -> QuerySet[Any]:
    """Return what the search backend finds, the most relevant first.

    The database's backends answer with a query, to which conditions can be added that the index
    knows nothing of. Of any other backend the first rows are taken.
    """
    results = get_search_backend().search(query, model._default_manager.all())
    if hasattr(results, "get_queryset"):
        return results.get_queryset()
    keys = [row.pk for row in results[:MOST]]
    if not keys:
        return model._default_manager.none()
    order = Case(
        *(When(pk=key, then=Value(place)) for place, key in enumerate(keys)),
        output_field=IntegerField(),
    )
    return model._default_manager.filter(pk__in=keys).order_by(order)
