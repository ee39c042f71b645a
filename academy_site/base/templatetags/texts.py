"""Tags and filters of long texts: their parts, contents, reading time and quantities."""

from __future__ import annotations

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from academy_site.base import links, outline, quantities, reading_time
from academy_site.base.dates import cldr
from academy_site.base.languages import LANGUAGES, active_language
from academy_site.base.templatetags.site import isolate

register = template.Library()

register.filter("parts", outline.parts)
register.filter("contents", outline.contents)
register.filter("without_dead_links", links.without_dead_links)


@register.filter
def reading_minutes(body: StreamValue) -> int:
    """Return how many minutes a body takes to read in the page's language."""
    texts = body.stream_block.get_searchable_content(body)
    return reading_time.minutes(texts, active_language())


@register.simple_tag
def quantity(value: Decimal | int | None, unit: str = "") -> SafeString:
    """Write a number and its unit as two parts that a style can size apart.

    A draft may have no number yet.
    """
    if value is None:
        return SafeString("")
    figure, words = quantities.written(value, unit, active_language())
    if not words:
        return format_html('<span class="quantity"><b>{}</b></span>', figure)
    return format_html(
        '<span class="quantity"><b>{}</b> <span>{}</span></span>', figure, isolate(words)
    )


@register.filter
def autonym(language: str) -> str:
    """Return a language's name in itself."""
    return LANGUAGES[language].autonym


@register.filter
def language_name(code: str) -> str:
    """Return a language's name in the page's language: « anglais », “English”, «الإنجليزية»."""
    return str(cldr(active_language()).languages.get(code, code))
