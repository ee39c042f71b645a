"""What a page of the demonstration is: its model, its place and its values in each language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page

from academy_site.demo.content import said, slug


@dataclass(frozen=True)
class PageSpecification:
    """A page to be made. ``values`` returns the model's fields in one language.

    ``children`` are made below it; ``after`` adds rows that belong to the page (inline panels).
    """

    model: type[Page]
    key: str
    values: Callable[[str], dict[str, Any]]
    children: tuple[PageSpecification, ...] = ()
    after: Callable[[Page], None] | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


def common(entry: Mapping[str, Any], language: str, lead: str = "lead") -> dict[str, Any]:
    """Return the fields that every page has."""
    return {
        "title": said(entry, "title", language),
        "slug": slug(entry, language),
        "lead": said(entry, lead, language),
    }
