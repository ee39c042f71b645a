"""Turns content entries into StreamField data with the same block ids in every language.

A block's id is derived from where it stands in the content, so that loading again finds the same
blocks, and translations join on them.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from academy_site.demo.content import ContentError, said
from academy_site.demo.media import image_named

Entry = Mapping[str, Any]
NAMESPACE = uuid.UUID("6f0c1e0e-6c0f-5b55-9c39-0f3a2a1b19d4")


def block_id(*place: object) -> str:
    """Return the id of the block at ``place``, such as a page's and an entry's key."""
    return str(uuid.uuid5(NAMESPACE, "/".join(map(str, place))))


def body(page: str, entries: Iterable[Entry], language: str) -> list[dict[str, Any]]:
    """Return the body blocks of ``page`` in a language."""
    blocks = []
    for entry in entries:
        place = f"{page}/{entry['key']}"
        kind = entry["type"]
        if kind not in BUILDERS:
            raise ContentError(f"{place}: there is no block type “{kind}”.")
        value = BUILDERS[kind](place, entry, language)
        blocks.append({"type": kind, "value": value, "id": block_id(place)})
    return blocks


def listed(place: str, values: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the items of a ListBlock, each with an id."""
    return [
        {"type": "item", "value": value, "id": block_id(place, number)}
        for number, value in enumerate(values)
    ]


def rich(text: str) -> str:
    """Return one paragraph of rich text."""
    return f"<p>{text}</p>"


def _heading(place: str, entry: Entry, language: str) -> Any:
    return {"text": said(entry, "text", language), "level": str(entry.get("level", 2))}


def _paragraph(place: str, entry: Entry, language: str) -> Any:
    return rich(said(entry, "text", language))


def _list(place: str, entry: Entry, language: str) -> Any:
    items = (rich(said({"item": item}, "item", language)) for item in entry["items"])
    return {"items": listed(place, items), "ordered": entry.get("ordered", False)}


def _quote(place: str, entry: Entry, language: str) -> Any:
    return {key: said(entry, key, language) for key in ("text", "attribution", "context")}


def _key_figure(place: str, entry: Entry, language: str) -> Any:
    return {
        "value": str(entry["value"]),
        "unit": said(entry, "unit", language),
        "label": said(entry, "label", language),
    }


def _axis(place: str, entry: Entry, language: str) -> Any:
    points = (said({"point": point}, "point", language) for point in entry["points"])
    return {
        "title": said(entry, "title", language),
        "introduction": said(entry, "introduction", language),
        "points": listed(place, points),
    }


def _figure(place: str, entry: Entry, language: str) -> Any:
    return {
        "image": {
            "image": image_named(entry["image"]).pk,
            "alt_text": said(entry, "alt", language),
            "decorative": False,
        },
        "caption": said(entry, "caption", language),
        "credit": said(entry, "credit", language),
    }


def _definitions(place: str, entry: Entry, language: str) -> Any:
    pairs = (
        {"term": said(item, "term", language), "text": rich(said(item, "text", language))}
        for item in entry["items"]
    )
    return {"items": listed(place, pairs)}


BUILDERS: dict[str, Callable[[str, Entry, str], Any]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "list": _list,
    "quote": _quote,
    "key_figure": _key_figure,
    "axis": _axis,
    "figure": _figure,
    "definitions": _definitions,
}
