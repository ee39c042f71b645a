"""Words of a segment as HTML, with what changed between two versions, and when it did."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from academy_site.base import dates
from academy_site.base.languages import active_language, direction
from academy_site.translations import differences

register = template.Library()

register.filter("wording", differences.shown)
register.filter("direction_of", direction)
register.simple_tag(differences.difference, name="difference")


@register.filter
def day(value: date) -> str:
    """Write a date in the language of the interface, as everywhere in this house."""
    return dates.day(value, active_language())


@register.filter
def moment(value: datetime) -> SafeString:
    """Write a date and a time of day in the language of the interface."""
    local = localtime(value)
    return format_html(
        '<time datetime="{}">{} · {}</time>',
        local.isoformat(timespec="minutes"),
        day(local.date()),
        dates.clock_time(local.time()),
    )
