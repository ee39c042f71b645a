"""Passing an article on without anybody between: the reader's own mail."""

from __future__ import annotations

from urllib.parse import quote

from django import template

register = template.Library()


@register.simple_tag
def mail_address(title: str, address: str) -> str:
    """Return a mailto address (RFC 6068) with the title and address of a page."""
    body = quote(f"{title}\r\n{address}", safe="")
    return f"mailto:?subject={quote(title, safe='')}&body={body}"
