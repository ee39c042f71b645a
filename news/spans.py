"""In which of many spans of days there are articles: one question, planned once.

The spans are the rows of the question. As so many conditions beside each other they would be
composed by Django and planned by PostgreSQL one by one, which for the months of a year takes longer
than everything else on the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import DateField, QuerySet
from django.db.models.expressions import RawSQL

Span = tuple[date, date]
# SQLite and PostgreSQL both call the columns of bare rows so.
FIRST = RawSQL("spans.column2", (), DateField())
LAST = RawSQL("spans.column3", (), DateField())


def filled(articles: QuerySet[Any], spans: Mapping[str, Span]) -> set[str]:
    """Return the names of the spans of days in which there is one of ``articles``."""
    if not spans:
        return set()
    within = articles.filter(date__gte=FIRST, date__lte=LAST).order_by().values("pk")
    question, parameters = within.query.sql_with_params()
    rows = ", ".join(["(%s, %s, %s)"] * len(spans))
    as_stored = connection.ops.adapt_datefield_value
    cells = [
        cell
        for name, (first, last) in spans.items()
        for cell in (name, as_stored(first), as_stored(last))
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT spans.column1, EXISTS({question}) FROM (VALUES {rows}) AS spans",  # noqa: S608
            [*parameters, *cells],
        )
        return {name for name, is_filled in cursor.fetchall() if is_filled}
