"""What an article is about: its topic, keywords, persons and bodies, in one question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import F, QuerySet, Value

from academy_site.base.visibility import Access
from academy_site.base.words import Words, first_filled
from academy_site.people.own_pages import paths_of

if TYPE_CHECKING:
    from news.models import NewsPage

Row = tuple[str, str, str, str, str, str]
LISTS = ("keywords", "people", "bodies")


@dataclass(frozen=True)
class About:
    """Names with their identifiers, each list by name."""

    topic: tuple[str, Words] | None = None
    keywords: list[tuple[str, Words]] = field(default_factory=list)
    people: list[tuple[str, Words]] = field(default_factory=list)
    bodies: list[tuple[str, Words]] = field(default_factory=list)


def about(article: NewsPage) -> About:
    """Read what an article is about; of a draft, what stands in it."""
    rows = _held(article) if article.access is Access.EDITOR else _stored(article)
    found: dict[str, list[tuple[str, Words]]] = {kind: [] for kind in ("topic", *LISTS)}
    for kind, slug, fr, en, ar, _acronym in rows:
        found[kind].append((slug, first_filled({"fr": fr, "en": en, "ar": ar}, article.language)))
    for names in found.values():
        names.sort(key=lambda one: one[1].text.casefold())
    topic = found.pop("topic")
    return About(topic=topic[0] if topic else None, **found)


def names_of(article: NewsPage) -> list[str]:
    """Return what an article is about by name, as its readers may search for it.

    Of persons in both scripts, of bodies also the acronym: a reader knows either. Costs no question
    where ``with_names`` has read them.
    """
    names = []
    for kind, _slug, fr, en, ar, acronym in _held(article):
        if kind == "people":
            names.append(f"{fr} {ar}")
        else:
            own = first_filled({"fr": fr, "en": en, "ar": ar}, article.language)
            names.append(f"{own.text} {acronym}")
    return names


def with_names(articles: QuerySet[NewsPage]) -> QuerySet[NewsPage]:
    """Read many articles with what they are about, in one question each for all of them."""
    return articles.select_related("topic", "locale").prefetch_related(*LISTS)


def persons(found: About, language: str) -> list[tuple[Words, str]]:
    """Return the persons that an article names, with the path of their page, if they have one."""
    paths = paths_of([slug for slug, _name in found.people], language)
    return [(name, paths.get(slug, "")) for slug, name in found.people]


def _stored(article: NewsPage) -> QuerySet[Any]:
    model = type(article)
    parts = [
        _rows(model._meta.get_field(name).related_model.objects.filter(articles=article.pk), name)
        for name in LISTS
    ]
    topics = model._meta.get_field("topic").related_model.objects
    return _rows(topics.filter(pk=article.topic_id), "topic").union(*parts, all=True)


def _rows(found: QuerySet[Any], kind: str) -> QuerySet[Any]:
    # A person's name is written in two scripts, and in Latin letters the same in both languages.
    person = kind == "people"
    names = (
        (F("name_latin"), Value(""), F("name_arabic"))
        if person
        else (F("name_fr"), F("name_en"), F("name_ar"))
    )
    acronym = F("acronym") if kind == "bodies" else Value("")
    return found.order_by().values_list(Value(kind), "slug", *names, acronym)


def _held(article: NewsPage) -> Iterator[Row]:
    if article.topic:
        yield _row("topic", article.topic)
    for name in LISTS:
        for record in getattr(article, name).all():
            yield _row(name, record)


def _row(kind: str, record: Any) -> Row:
    if kind == "people":
        return kind, record.slug, record.name_latin, "", record.name_arabic, ""
    acronym = record.acronym if kind == "bodies" else ""
    return kind, record.slug, record.name_fr, record.name_en, record.name_ar, acronym
