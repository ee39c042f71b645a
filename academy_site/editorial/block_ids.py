"""Identities of blocks: a copied page must not share them with the page it was copied from.

Other things hang on a block's id (a slot's address, its calendar entry, its translations), so two
pages with the same ids would speak of each other's slots.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid5

from wagtail import blocks
from wagtail.fields import StreamField, StreamValue
from wagtail.models import Page


def stream_fields(page: Page) -> list[StreamField]:
    """Return the StreamFields of a page's own model."""
    return [field for field in page._meta.get_fields() if isinstance(field, StreamField)]


def renewed_stream(value: StreamValue, owner: UUID) -> StreamValue:
    """Return the same blocks with ids of their new ``owner``, at every depth."""
    stored = value.get_prep_value()
    return StreamValue(value.stream_block, renewed(value.stream_block, stored, owner), is_lazy=True)


def renewed(block: blocks.Block, stored: Any, owner: UUID) -> Any:
    """Return a block's stored form with new ids: the same for the same owner and former id.

    So a page and its older revisions, renewed one after the other, still agree with each other.
    """
    if isinstance(block, blocks.StreamBlock):
        return [
            _renewed_child(block.child_blocks.get(child["type"]), child, owner)
            for child in stored or ()
        ]
    if isinstance(block, blocks.ListBlock):
        return [
            _renewed_child(block.child_block, child, owner)
            if isinstance(child, dict) and child.get("type") == "item"
            else renewed(block.child_block, child, owner)
            for child in stored or ()
        ]
    if isinstance(block, blocks.StructBlock) and isinstance(stored, dict):
        return {
            name: renewed(block.child_blocks[name], value, owner)
            if name in block.child_blocks
            else value
            for name, value in stored.items()
        }
    return stored


def _renewed_child(
    block: blocks.Block | None, child: dict[str, Any], owner: UUID
) -> dict[str, Any]:
    value = renewed(block, child["value"], owner) if block else child["value"]
    fresh = {"id": str(uuid5(owner, child["id"]))} if child.get("id") else {}
    return {**child, "value": value, **fresh}
