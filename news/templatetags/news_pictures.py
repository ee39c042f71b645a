"""Under which licence a picture is shown."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from news.blocks import LICENCE_ADDRESSES, LICENCES

register = template.Library()


@register.simple_tag
def licence(code: str) -> SafeString:
    """Name a licence, as a link to its text where it has one (rel=license, HTML 4.6.7.9)."""
    name = dict(LICENCES).get(code, "")
    if code not in LICENCE_ADDRESSES:
        return format_html("{}", name)
    return format_html(
        '<a rel="license noopener external" href="{}"><bdi lang="en" dir="ltr">{}</bdi></a>',
        LICENCE_ADDRESSES[code],
        name,
    )
