"""What Wagtail's own page copy leaves shared with the original, made the copy's own."""

from __future__ import annotations

import json
from typing import Any

from django.db import transaction
from wagtail.models import Page

from academy_site.editorial.block_ids import renewed, renewed_stream, stream_fields


@transaction.atomic
def make_independent(top: Page) -> None:
    """Give a copied page, the copies below it and all their revisions block ids of their own.

    An alias is left alone: it has to stay the same as its source.
    """
    for page in top.get_descendants(inclusive=True).specific():
        fields = stream_fields(page)
        if page.alias_of_id or not fields:
            continue
        for field in fields:
            value = getattr(page, field.name)
            setattr(page, field.name, renewed_stream(value, page.translation_key))
        page.save(clean=False, update_fields=[field.name for field in fields])
        for revision in page.revisions.all():
            for field in fields:
                _renew_in_revision(revision.content, field, page)
            revision.save(update_fields=["content"])


def _renew_in_revision(content: dict[str, Any], field: Any, page: Page) -> None:
    if content.get(field.name):
        stored = json.loads(content[field.name])
        fresh = renewed(field.stream_block, stored, page.translation_key)
        content[field.name] = json.dumps(fresh, ensure_ascii=False)
