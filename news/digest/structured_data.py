"""Schema.org data about a digest: its articles as a list in their order (ItemList)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from academy_site.base.addresses import absolute
from news.listing import Headline


def digest(headlines: Sequence[Headline]) -> list[dict[str, Any]]:
    """Return the list of articles; nothing where there is none."""
    if not headlines:
        return []
    items = [
        {"@type": "ListItem", "position": place, "url": absolute(one.url), "name": one.title}
        for place, one in enumerate(headlines, start=1)
    ]
    return [{"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}]
