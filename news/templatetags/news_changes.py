"""What kind of change readers are told of."""

from __future__ import annotations

from django import template
from django.utils.translation import pgettext

from news.blocks import CORRECTION

register = template.Library()


@register.filter
def change_name(kind: str) -> str:
    """Name a correction or an update in the page's language."""
    if kind == CORRECTION:
        return pgettext("news article", "Correction")
    return pgettext("news article", "Update")
