"""Finding public pages of one language with Wagtail's search backend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date

from django.apps import apps
from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.db.models import Value
from django.db.models.functions import Cast
from wagtail.models import Page

from academy_site.base import addresses, dates
from academy_site.base.models import BasePage
from academy_site.base.visibility import visible
from sessions.models import SittingPage
from sessions.templatetags.plenary import sitting_label

LONGEST_QUERY = 200
PER_LEAF = 10
_NOT_WORDS = re.compile(r"[^\w\s'’₀-₉⁰-⁹-]+")


@dataclass(frozen=True)
class Hit:
    """A page that was found; ``note`` tells pages of the same title apart."""

    title: str
    lead: str
    url: str
    kind: str
    note: str = ""


@dataclass(frozen=True)
class Told:
    """What is told of a page beside its title; sittings have all of it, other kinds some."""

    lead: str = ""
    date: date | None = None
    kind: str | None = None
    number: int | None = None
    continued: bool | None = None


def cleaned(query: str) -> str:
    """Return the words of a query: the database backends fail on quotes, NUL and empty strings."""
    return " ".join(_NOT_WORDS.sub(" ", query[:LONGEST_QUERY].replace("\x00", " ")).split())


def find(query: str, language: str, number: int) -> Leaf[Hit]:
    """Return leaf ``number`` of the public pages of ``language`` that have all the words.

    Raises django.core.paginator.InvalidPage for a leaf that does not exist.
    """
    public = visible(Page.objects.filter(locale__language_code=language, alias_of__isnull=True))
    # The backend filters by its own indexed columns only; a subquery carries our conditions.
    found = Page.objects.filter(pk__in=public.values("pk")).search(cleaned(query))
    leaf = Paginator(found, PER_LEAF).page(number)
    pages = list(leaf.object_list)
    told = _told(page.pk for page in pages)
    leaf.object_list = [_hit(page, told.get(page.pk, Told()), language) for page in pages]
    return leaf


def _told(keys: Iterable[int]) -> dict[int, Told]:
    """Return what is told of pages, by primary key: one query, whatever kinds they are of."""
    wanted = list(keys)
    first, *others = (
        model.objects.filter(pk__in=wanted).order_by().values_list("pk", *_columns(model))
        for model in apps.get_models()
        if issubclass(model, BasePage)
    )
    return {pk: Told(*told) for pk, *told in first.union(*others, all=True)}


def _columns(model: type[Page]) -> Iterator[str | Cast]:
    """Return the model's columns in the order of Told, an empty one for what it has not."""
    own = {field.name for field in model._meta.get_fields()}
    for column in fields(Told):
        widest = SittingPage._meta.get_field(column.name)
        yield column.name if column.name in own else Cast(Value(None), type(widest)())


def _hit(page: Page, told: Told, language: str) -> Hit:
    return Hit(
        title=page.title,
        lead=page.search_description or told.lead,
        url=addresses.public_path(language, page.url_path),
        kind=page.cached_content_type.model,
        note=_note(told, language),
    )


def _note(told: Told, language: str) -> str:
    """Name a sitting by its number and day, a news article by its day."""
    if told.date is None:
        return ""
    label = sitting_label(told) if told.kind else ""
    return " · ".join(filter(None, (label, dates.day(told.date, language))))
