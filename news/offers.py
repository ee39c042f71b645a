"""What a list of news can be narrowed down to: only what leads to an article, in two questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import get_month_names
from django.apps import apps
from django.db.models import Exists, OuterRef, QuerySet, Subquery, Value
from django.utils.translation import gettext as _
from wagtail.models import Locale

from academy_site.base.dates import cldr
from academy_site.base.words import Words, first_filled
from news.choices import Choices
from news.selection import articles
from news.spans import filled

SUBJECTS = (
    ("topic", ("news", "Topic"), "topic"),
    ("body", ("people", "Organisation"), "bodies"),
    ("keyword", ("news", "Keyword"), "keywords"),
)


@dataclass(frozen=True)
class Offer:
    """One choice: its name, the choices that it leads to as a query, and whether it is made."""

    name: Words | str
    query: str
    chosen: bool
    value: int | str


@dataclass(frozen=True)
class Group:
    """The choices of one kind; ``every`` leads back to all."""

    kind: str
    heading: str
    all: str
    every: Offer
    offers: list[Offer]

    @property
    def chosen(self) -> Offer | None:
        """The choice that is made, if it is one that leads somewhere."""
        return next((offer for offer in self.offers if offer.chosen), None)


def offered(language: str, choices: Choices) -> list[Group]:
    """Return the groups of choices of a language, with those made in ``choices`` marked."""
    years, months = _calendar(language, choices.year)
    subjects = _subjects(language)
    names = get_month_names("wide", "stand-alone", cldr(language))
    groups = [_group("year", [(year, str(year)) for year in years], choices)]
    if choices.year:
        groups.append(_group("month", [(month, names[month]) for month in months], choices))
    return [*groups, *(_group(kind, subjects[kind], choices) for kind, *_rest in SUBJECTS)]


def _group(kind: str, found: list[tuple[Any, Words | str]], choices: Choices) -> Group:
    made = getattr(choices, kind)
    heading, every = _names()[kind]
    return Group(
        kind=kind,
        heading=heading,
        all=every,
        every=Offer(every, choices.with_(**{kind: None}).query, made is None, ""),
        offers=[
            Offer(name, choices.with_(**{kind: value}).query, value == made, value)
            for value, name in found
        ],
    )


def _names() -> dict[str, tuple[str, str]]:
    return {
        "year": (_("Year"), _("All years")),
        "month": (_("Month"), _("The whole year")),
        "topic": (_("Topic"), _("All topics")),
        "body": (_("Body"), _("All bodies")),
        "keyword": (_("Keyword"), _("All keywords")),
    }


def _calendar(language: str, year: int | None) -> tuple[list[int], list[int]]:
    """Return the years that have articles, the latest first, and the months of ``year``."""
    dates = articles(language).values("date")
    ends = Locale.objects.filter(language_code=language).values_list(
        Subquery(dates[:1]), Subquery(dates.reverse()[:1])
    )
    latest, oldest = ends.first() or (None, None)
    if latest is None:
        return [], []
    spans = {f"y{one}": (date(one, 1, 1), date(one, 12, 31)) for one in _run(oldest, latest)}
    if year:
        spans |= {f"m{one}": Choices(year=year, month=one).days for one in range(1, 13)}
    found = filled(articles(language), spans)
    years = [one for one in _run(oldest, latest) if f"y{one}" in found]
    return years[::-1], [one for one in range(1, 13) if f"m{one}" in found]


def _run(oldest: date, latest: date) -> range:
    # A slip of the pen in one date must not make a question of a thousand parts.
    return range(max(oldest.year, latest.year - 60), latest.year + 1)


def _subjects(language: str) -> dict[str, list[tuple[str, Words]]]:
    """Return topics, bodies and keywords that articles have, each by name."""
    parts = [_used(language, kind, model, field) for kind, model, field in SUBJECTS]
    found: dict[str, list[tuple[str, Words]]] = {kind: [] for kind, *_rest in SUBJECTS}
    for kind, slug, fr, en, ar in parts[0].union(*parts[1:], all=True):
        found[kind].append((slug, first_filled({"fr": fr, "en": en, "ar": ar}, language)))
    for names in found.values():
        names.sort(key=lambda one: one[1].text.casefold())
    return found


def _used(language: str, kind: str, model: tuple[str, str], field: str) -> QuerySet[Any]:
    about = articles(language).filter(**{field: OuterRef("pk")})
    return (
        apps.get_model(*model)
        .objects.filter(Exists(about))
        .order_by()
        .values_list(Value(kind), "slug", "name_fr", "name_en", "name_ar")
    )
