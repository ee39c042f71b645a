"""What a feed holds: the latest articles of a language, or of one topic in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid5

from academy_site.base.addresses import absolute, public_path
from academy_site.base.graph import ACADEMY_NAMES
from academy_site.base.sayable import sayable
from news.choices import Choices
from news.instants import changed, published
from news.selection import articles, narrowed

if TYPE_CHECKING:
    from news.models import NewsIndexPage, NewsPage, Topic

ENTRIES = 30
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)  # of a list that never had anything


@dataclass(frozen=True)
class Entry:
    """An article in a feed; ``key`` is the same whatever becomes of its address or our host."""

    key: str
    title: str
    summary: str
    url: str
    published: datetime
    updated: datetime
    tags: tuple[str, ...]
    source_url: str
    source_language: str


@dataclass(frozen=True)
class Feed:
    """A feed; ``own_url`` is filled in for the form in which it is written."""

    key: str
    title: str
    subtitle: str
    language: str
    page_url: str
    author: str
    updated: datetime
    entries: tuple[Entry, ...]
    own_url: str = ""


def read_feed(index: NewsIndexPage, topic: Topic | None) -> Feed:
    """Read the feed of a list of news, in two queries."""
    language = index.language
    found = narrowed(articles(language), Choices(topic=topic.slug if topic else None))
    rows = found.defer("body", "picture", "key_figures").prefetch_related("keywords")[:ENTRIES]
    entries = tuple(_entry(row, language) for row in rows)
    page_url = absolute(public_path(language, index.url_path))
    name = topic.name(language).text if topic else ""
    return Feed(
        key=_key(index, f"{language}/{topic.pk}" if topic else language),
        title=sayable(f"{index.title} – {name}" if topic else index.title),
        subtitle=sayable(index.lead),
        language=language,
        page_url=f"{page_url}?topic={topic.slug}" if topic else page_url,
        author=ACADEMY_NAMES[language],
        updated=max(
            (entry.updated for entry in entries), default=index.last_published_at or LONG_AGO
        ),
        entries=entries,
    )


def found_at(feed: Feed, path: str) -> Feed:
    """Return the feed with the address that it is read at."""
    return replace(feed, own_url=absolute(path))


def _entry(article: NewsPage, language: str) -> Entry:
    return Entry(
        key=_key(article, language),
        title=sayable(article.title),
        summary=sayable(article.lead),
        url=absolute(public_path(language, article.url_path)),
        published=published(article),
        updated=changed(article),
        tags=tuple(sayable(word.name(language).text) for word in article.keywords.all()),
        source_url=sayable(article.source_url),
        source_language=article.source_language,
    )


def _key(page: Any, name: str) -> str:
    return uuid5(page.translation_key, name).urn
