"""The filter of the plain-text letters."""

from __future__ import annotations

from django import template

from academy_site.base.post import plain

register = template.Library()


@register.filter
def isolated(text: str, direction: str) -> str:
    """Keep words of another direction together, where there is no markup to do it."""
    return plain.isolated(text, direction)
