"""In which of many spans of days there are articles: one question, composed once.

Django composes a condition anew for every span, which for the months of a year takes longer than
everything else on the page; here one condition is composed, and repeated for each span.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import QuerySet

Span = tuple[date, date]
# They stand in the composed condition for the first and the last day of a span.
FIRST, LAST = date(1, 1, 1), date(1, 1, 2)


def filled(articles: QuerySet[Any], spans: Mapping[str, Span]) -> set[str]:
    """Return the names of the spans of days in which there is one of ``articles``."""
    if not spans:
        return set()
    found = articles.filter(date__range=(FIRST, LAST)).order_by().values("pk")
    sql, parameters = found.query.sql_with_params()
    question = ", ".join([f"EXISTS({sql})"] * len(spans))
    answers = [_meant(parameter, span) for span in spans.values() for parameter in parameters]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {question}", answers)
        row = cursor.fetchone()
    return {name for name, is_filled in zip(spans, row, strict=True) if is_filled}


def _meant(parameter: Any, span: Span) -> Any:
    """Put a day of the span in the place of the one that stands for it, in the same type."""
    for stand_in, day in zip((FIRST, LAST), span, strict=True):
        if parameter == stand_in:
            return day
        if parameter == stand_in.isoformat():
            return day.isoformat()
    return parameter
