"""What a web page says of its article: Open Graph, Dublin Core, schema.org's JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lxml import html as markup

from news.clippings.folding import folded, tidy
from news.clippings.recognising.addresses import repaired

ARTICLES = re.compile(
    r"(?:News|ReportageNews|AnalysisNews|BackgroundNews|OpinionNews|Tech|Scholarly)?Article"
    r"|(?:Live)?BlogPosting|Report"
)
NOBODY = tuple(
    folded(name)
    for name in (
        "admin", "administrateur", "rédaction", "la rédaction", "rédaction web", "editor",
        "webmaster", "web desk", "staff", "staff writer", "newsroom", "هيئة التحرير", "التحرير",
    )
)  # fmt: skip
MOST_LETTERS = 200_000


@dataclass
class PageMetadata:
    """What the page says; empty where it does not, or says two things."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    published: date | None = None
    modified: date | None = None
    free: bool | None = None


def metadata_of(tree: markup.HtmlElement) -> PageMetadata:
    """Return what a page says of its article."""
    said = _meta(tree)
    article = next(_articles(tree), {})
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)")
    return PageMetadata(
        title=_first(
            article.get("headline"), said.get("og:title"), said.get("dc.title"), _heading(tree)
        ),
        outlet=_first(
            _name(article.get("publisher")), said.get("og:site_name"), said.get("application-name")
        ),
        author=_author(article.get("author"), said),
        url=_address(_first(canonical, said.get("og:url"), article.get("url"))),
        language=_language(
            _first(article.get("inLanguage"), tree.get("lang"), said.get("og:locale"))
        ),
        published=_published(tree, article.get("datePublished"), said),
        modified=_day(_first(article.get("dateModified"), said.get("article:modified_time"))),
        free=_truth(article.get("isAccessibleForFree")),
    )


def _meta(tree: markup.HtmlElement) -> dict[str, str]:
    said: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = (node.get("property") or node.get("name") or node.get("itemprop") or "").lower()
        if name and (content := tidy(node.get("content") or "")):
            said.setdefault(name, content)
    return said


def _articles(tree: markup.HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        if len(script) > MOST_LETTERS:
            continue
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            kinds = item.get("@type")
            named = kinds if isinstance(kinds, list) else [kinds]
            if any(ARTICLES.fullmatch(str(one)) for one in named):
                yield item


def _items(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for one in data:
            yield from _items(one)
    elif isinstance(data, dict):
        yield data
        yield from _items(data.get("@graph", []))


def _name(value: Any) -> str:
    if isinstance(value, list):
        names = [name for one in value if (name := _name(one))]
        return ", ".join(dict.fromkeys(names))
    if isinstance(value, dict):
        return _name(value.get("name"))
    return tidy(value) if isinstance(value, str) else ""


def _author(value: Any, said: dict[str, str]) -> str:
    name = (
        _name(value)
        or said.get("author", "")
        or said.get("article:author", "")
        or said.get("dc.creator", "")
    )
    outlet = folded(said.get("og:site_name", ""))
    # An account, an address or the outlet itself is nobody's name.
    if "://" in name or "@" in name or folded(name) in (*NOBODY, outlet):
        return ""
    return name if len(name) <= 120 else ""


def _first(*values: Any) -> str:
    return next((tidy(one) for one in values if isinstance(one, str) and one.strip()), "")


def _heading(tree: markup.HtmlElement) -> str:
    headings = [tidy(node.text_content()) for node in tree.iter("h1")]
    return headings[0] if len(headings) == 1 else ""


def _time(tree: markup.HtmlElement, name: str) -> str:
    return tree.xpath(
        "string(//*[@itemprop=$name]/@datetime | //*[@itemprop=$name]/@content)", name=name
    )


def _address(text: str) -> str:
    return repaired(text) if text.startswith("http") else ""


def _language(text: str) -> str:
    return text[:2].lower() if text[:2].isalpha() else ""


def _day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00")).date()
    except ValueError:
        pass
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _published(tree: markup.HtmlElement, written: Any, said: dict[str, str]) -> date | None:
    """Return the day of publication, none where two places name two days."""
    named = [one for one in (written, said.get("article:published_time")) if isinstance(one, str)]
    days = {day for text in named if (day := _day(tidy(text)))}
    if days:
        return days.pop() if len(days) == 1 else None
    return _day(_first(said.get("dc.date"), said.get("date"), _time(tree, "datePublished")))


def _truth(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).strip().lower().rpartition("/")[2])
