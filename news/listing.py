"""The news as lists: the latest, the featured, and the leaves of a narrowed list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet
from wagtail.models import Page

from academy_site.base import addresses
from news.choices import Choices
from news.positions import Position, after, before
from news.selection import articles, narrowed

PER_LEAF = 10
FEATURED = 3
UNSHOWN = ("body", "picture", "changes", "source_note")


@dataclass(frozen=True)
class Headline:
    """An article as a list shows it; ``figure`` is its first key figure (number, unit, label)."""

    title: str
    lead: str
    url: str
    date: date
    outlet: str
    source_date: date | None
    figure: tuple[Decimal, str, str] | None


@dataclass(frozen=True)
class Leaf:
    """Ten articles of a list, and the places where it goes on: empty where it does not.

    ``newer`` is ``"first"`` where the leaf before this one is the first, which has no place.
    """

    headlines: list[Headline]
    newer: str = ""
    older: str = ""


def latest_news(language: str, count: int) -> list[Headline]:
    """Return the latest public articles of a language."""
    return headlines(articles(language)[:count], language)


def featured_news(language: str) -> list[Headline]:
    """Return the latest of the articles that are to stand at the head."""
    return headlines(articles(language).filter(featured=True)[:FEATURED], language)


def leaf_of_news(language: str, choices: Choices, place: Position | None = None) -> Leaf:
    """Return the latest articles that answer to the choices, or those that follow a place."""
    found = narrowed(articles(language), choices)
    onward = after(found, place) if place else found
    rows = list(onward.defer(*UNSHOWN)[: PER_LEAF + 1])
    shown = rows[:PER_LEAF]
    return Leaf(
        headlines=headlines(shown, language),
        newer=_newer(found, place, shown) if place else "",
        older=str(_place(shown[-1])) if len(rows) > PER_LEAF else "",
    )


def _newer(found: QuerySet[Page], place: Position, shown: list[Page]) -> str:
    """Return the place from which the leaf before this one begins."""
    start = _place(shown[0]) if shown else Position(place.day, place.key - 1)
    keys = before(found, start).values_list("date", "page_ptr_id")
    back = [Position(*key) for key in keys[: PER_LEAF + 1]]
    return str(back[PER_LEAF]) if len(back) > PER_LEAF else "first"


def headlines(rows: Iterable[Page], language: str) -> list[Headline]:
    """Return what a list shows of articles."""
    return [_headline(row, language) for row in rows]


def _place(row: Page) -> Position:
    return Position(row.date, row.pk)


def _headline(row: Page, language: str) -> Headline:
    figure = next((block["value"] for block in row.key_figures.raw_data), None)
    return Headline(
        title=row.title,
        lead=row.lead,
        url=addresses.public_path(language, row.url_path),
        date=row.date,
        outlet=row.source_outlet,
        source_date=row.source_date,
        figure=(Decimal(str(figure["value"])), figure.get("unit") or "", figure["label"])
        if figure
        else None,
    )
