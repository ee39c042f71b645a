"""What is told of the pages of a leaf beside their titles, in one query for all their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Value
from django.db.models.functions import Cast
from wagtail.models import Page

from academy_site.base import dates
from academy_site.base.models import BasePage
from sessions.models import SittingPage
from sessions.templatetags.plenary import sitting_label


@dataclass(frozen=True)
class Told:
    """What is told of a page; sittings have all of it, other kinds some."""

    lead: str = ""
    date: date | None = None
    kind: str | None = None
    number: int | None = None
    continued: bool | None = None


def told_of(pages: Iterable[tuple[int, int]]) -> dict[int, Told]:
    """Return what is told of pages, by primary key; they are given with their content types."""
    keys: dict[int, list[int]] = {}
    for key, kind in pages:
        keys.setdefault(kind, []).append(key)
    parts = []
    for kind, wanted in keys.items():
        model = ContentType.objects.get_for_id(kind).model_class()
        if model is not None and issubclass(model, BasePage):
            rows = model.objects.order_by().filter(pk__in=wanted)
            parts.append(rows.values_list("pk", *_columns(model)))
    if not parts:
        return {}
    return {pk: Told(*told) for pk, *told in parts[0].union(*parts[1:], all=True)}


def note_of(told: Told, language: str) -> str:
    """Name a sitting by its number and day, a news article by its day."""
    if told.date is None:
        return ""
    label = sitting_label(told) if told.kind else ""
    return " · ".join(filter(None, (label, dates.day(told.date, language))))


def _columns(model: type[Page]) -> Iterator[str | Cast]:
    """Return the model's columns in the order of Told, an empty one for what it has not."""
    own = {field.name for field in model._meta.get_fields()}
    for column in fields(Told):
        widest = SittingPage._meta.get_field(column.name)
        yield column.name if column.name in own else Cast(Value(None), type(widest)())
