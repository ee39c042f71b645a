"""Addresses of the narrowed list of news, with the choices that it knows and nothing else."""

from __future__ import annotations

from urllib.parse import urlencode

from django import template

register = template.Library()


@register.simple_tag
def narrowed(path: str, *, year: int | None = None, keyword: str | None = None) -> str:
    """Return the address of the list at ``path`` with these choices."""
    return f"{path}?{choices(year, keyword)}".removesuffix("?")


@register.simple_tag
def narrowing(*, year: int | None = None, keyword: str | None = None) -> str:
    """Return the choices as the beginning of a query string, for the links between leaves."""
    chosen = choices(year, keyword)
    return f"{chosen}&" if chosen else ""


def choices(year: int | None, keyword: str | None) -> str:
    """Return the choices that are made as a query string."""
    return urlencode(
        {name: value for name, value in (("year", year), ("keyword", keyword)) if value}
    )
