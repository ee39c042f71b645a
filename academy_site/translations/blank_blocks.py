"""Blank blocks made extractable: wagtail-localize breaks on a text block without a value.

An optional block is stored as null, or not at all when it was added to the page type after the page
was written; reading the whole value gives every block that there should be, and ``""`` the texts
that nobody filled in.
"""

from __future__ import annotations

from typing import Any

from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.rich_text import RichText

TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.URLBlock, blocks.EmailBlock)


def filled(instance: Any) -> Any:
    """Give every text block of ``instance`` and of its rows a value; return ``instance``."""
    for field in instance._meta.get_fields():
        if isinstance(field, StreamField):
            stream = field.value_from_object(instance)
            if stream is not None:
                _fill(field.stream_block, stream)
    if isinstance(instance, ClusterableModel):
        for relation in get_all_child_relations(type(instance)):
            for row in getattr(instance, relation.get_accessor_name()).all():
                filled(row)
    return instance


def _fill(block: blocks.Block, value: Any) -> Any:
    """Return the value of a block with its blank texts filled; what holds blocks is filled itself.

    Blocks of a stream are read when they are asked for; from then on they are written from what was
    read, so going through all of them is what completes the ones without a key.
    """
    if isinstance(block, blocks.RichTextBlock):
        return RichText("") if value is None or value.source is None else value
    if isinstance(block, TEXTS):
        return "" if value is None else value
    if isinstance(value, blocks.StructValue):
        for name, child in block.child_blocks.items():
            value[name] = _fill(child, value.get(name))
    elif isinstance(value, blocks.StreamValue):
        for bound in value:
            bound.value = _fill(bound.block, bound.value)
    elif isinstance(value, blocks.list_block.ListValue):
        for bound in value.bound_blocks:
            bound.value = _fill(bound.block, bound.value)
    return value
