"""What is certain about a clipping's source, each fact with the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from news.clippings.cleaning.cleaner import Cleaned
from news.clippings.folding import folded
from news.clippings.lexicon import LANGUAGES
from news.clippings.recognising.access import wall_in
from news.clippings.recognising.addresses import address_in, repaired, without_campaign
from news.clippings.recognising.dates import only_day_in
from news.clippings.recognising.lines import LineFact
from news.clippings.recognising.page_metadata import PageMetadata

FREE, PAYWALL = "free", "paywall"
UPDATED, OF_PAGE = "updated", "page"


@dataclass(frozen=True)
class Finding:
    """A fact: the ``field`` of the source, its value, the words it rests on.

    ``kind`` is ``page`` where the page says it of itself out of sight, ``updated`` for a day that
    is that of the last update only.
    """

    field: str
    value: str
    sentence: str
    kind: str = ""

    def stored(self) -> dict[str, Any]:
        """Return the finding as JSON."""
        return asdict(self)


def findings(cleaned: Cleaned, page: PageMetadata, fetched_from: str) -> list[Finding]:
    """Return the facts that are certain: said by the page, or by one line and no other."""
    return list(_findings(cleaned, page, fetched_from))


def _findings(cleaned: Cleaned, page: PageMetadata, fetched_from: str) -> Iterator[Finding]:
    language = cleaned.language
    if language in LANGUAGES:
        yield Finding("language", language, "")
    if cleaned.title:
        yield Finding("title", cleaned.title, cleaned.title)
    if page.outlet:
        yield Finding("outlet", page.outlet, page.outlet, OF_PAGE)
    elif one := _only(cleaned.facts, "outlet"):
        yield Finding("outlet", one.value, one.line)
    if page.author:
        yield Finding("author", page.author, page.author, OF_PAGE)
    elif one := _only(cleaned.facts, "author"):
        yield Finding("author", one.value, one.line)
    yield from _day(cleaned, page)
    if address := _address(cleaned.facts, page, fetched_from):
        yield address
    if page.free is not None:
        yield Finding("access", FREE if page.free else PAYWALL, "", OF_PAGE)
    elif wall := wall_in(cleaned.pieces):
        yield Finding("access", PAYWALL, wall)


def _day(cleaned: Cleaned, page: PageMetadata) -> Iterator[Finding]:
    language = cleaned.language or "fr"
    today = timezone.localdate()
    said = [
        (page.published, "", OF_PAGE),
        (*_written(cleaned.facts, "date", language), ""),
        (page.modified, "", UPDATED),
        (*_written(cleaned.facts, "updated", language), UPDATED),
    ]
    for day, line, kind in said:
        # What lies in the future is no day of publication, whatever it is.
        if day is not None and day <= today:
            yield Finding("date", day.isoformat(), line, kind)
            return


def _written(facts: Iterable[LineFact], field: str, language: str) -> tuple[date | None, str]:
    days = {
        day: fact.line
        for fact in facts
        if fact.field == field and (day := only_day_in(fact.value, language)) is not None
    }
    return next(iter(days.items())) if len(days) == 1 else (None, "")


def _address(facts: Sequence[LineFact], page: PageMetadata, fetched: str) -> Finding | None:
    if fetched:
        return Finding("url", without_campaign(fetched), fetched, OF_PAGE)
    if page.url:
        return Finding("url", page.url, page.url, OF_PAGE)
    lines = [fact for fact in facts if fact.field == "url"]
    addresses = {repaired(fact.value): fact.line for fact in lines if address_in(fact.line)}
    if len(addresses) != 1:
        return None
    value, line = next(iter(addresses.items()))
    return Finding("url", value, line)


def _only(facts: Iterable[LineFact], field: str) -> LineFact | None:
    """Return the one thing that is said of a field; two different ones are none."""
    said = {folded(fact.value): fact for fact in facts if fact.field == field and fact.value}
    return next(iter(said.values())) if len(said) == 1 else None
