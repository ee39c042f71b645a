"""The news as lists: the latest, and by year and keyword. Costs the same at any length."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.apps import apps
from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.db.models import QuerySet
from wagtail.models import Page

from academy_site.base import addresses
from academy_site.base.visibility import visible
from academy_site.base.words import Words

PER_LEAF = 10


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
class Leafed:
    """One leaf of a list and what it can be narrowed down to."""

    leaf: Leaf[Headline]
    years: list[int]
    keywords: list[tuple[str, Words]]


def latest_news(language: str, count: int) -> list[Headline]:
    """Return the latest public articles of a language."""
    return [_headline(row, language) for row in _articles(language)[:count]]


def leaf_of_news(
    language: str, number: int, *, year: int | None = None, keyword: str | None = None
) -> Leafed:
    """Return leaf ``number`` of the articles, narrowed by year and keyword.

    Raises django.core.paginator.InvalidPage for a leaf that does not exist.
    """
    articles = _articles(language)
    years = [day.year for day in articles.dates("date", "year", order="DESC")]
    words = apps.get_model("news", "Keyword").objects.filter(
        articles__in=articles.order_by().values("pk")
    )
    named = [(word.slug, word.name(language)) for word in words.distinct()]
    if year is not None:
        articles = articles.filter(date__year=year)
    if keyword is not None:
        articles = articles.filter(keywords__slug=keyword)
    leaf = Paginator(articles, PER_LEAF).page(number)
    leaf.object_list = [_headline(row, language) for row in leaf.object_list]
    return Leafed(leaf, years, sorted(named, key=lambda word: word[1].text.casefold()))


def exists_elsewhere(*, year: int | None, keyword: str | None) -> bool:
    """Tell whether another language has articles of that year or keyword.

    A reader who changes language on a narrowed list is then told that there is nothing here,
    and not that the page does not exist.
    """
    articles = visible(apps.get_model("news", "NewsPage").objects.all())
    if year is not None:
        articles = articles.filter(date__year=year)
    if keyword is not None:
        articles = articles.filter(keywords__slug=keyword)
    return articles.exists()


def name_of(keyword: str, language: str) -> Words:
    """Return the name of a keyword that exists."""
    return apps.get_model("news", "Keyword").objects.get(slug=keyword).name(language)


def _articles(language: str) -> QuerySet[Page]:
    model = apps.get_model("news", "NewsPage")
    return visible(model.objects.filter(locale__language_code=language)).order_by("-date", "-pk")


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
