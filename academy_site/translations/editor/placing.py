"""From the path of a segment to the field or block that its words will stand in."""

from __future__ import annotations

from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField
from wagtail_localize.models import TranslationContext

ITEM = "item"  # as wagtail-localize names the child of a list


def holder_of(
    context: TranslationContext, model: type[models.Model]
) -> models.Field | blocks.Block:
    """Return the field or block at a segment's place in a page or snippet of ``model``."""
    first, *rest = context.field_path.split(".")
    field = model._meta.get_field(first)
    if isinstance(field, models.ManyToOneRel):
        return field.related_model._meta.get_field(rest[0]) if rest else field.remote_field
    block = getattr(field, "stream_block", None)
    if block is None:
        return field
    for name in rest:
        children = getattr(block, "child_blocks", None)
        if children is not None:
            block = children[name]
        elif name == ITEM:
            block = block.child_block
    return block


def is_rich(holder: models.Field | blocks.Block) -> bool:
    """Tell whether a text is cut into several segments, so that none is the text on its own."""
    return isinstance(holder, RichTextField | blocks.RichTextBlock)
