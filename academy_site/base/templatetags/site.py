"""The site's own template tags and filters; every template has them without loading."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from academy_site.base import bidi, countries, dates
from academy_site.base.languages import active_language, direction
from academy_site.base.words import Words

register = template.Library()


@register.filter
def isolate(html: Any) -> SafeString:
    """Isolate Latin words in Arabic text; leave other languages as they are."""
    return bidi.isolate(html) if active_language() == "ar" else format_html("{}", html)


@register.filter
def words(said: Words | str) -> SafeString:
    """Write words, marked with their language and direction where it is not the page's."""
    if isinstance(said, str):
        return isolate(said)
    if said.language == active_language():
        return isolate(said.text)
    if active_language() == "ar" or direction(said.language) != direction(active_language()):
        return format_html(
            '<bdi lang="{}" dir="{}">{}</bdi>', said.language, direction(said.language), said.text
        )
    return format_html('<span lang="{}">{}</span>', said.language, said.text)


@register.filter
def person_name(said: Words) -> SafeString:
    """Write a person's name: names have no language, only a script that may need isolation."""
    if active_language() == "ar" and said.language != "ar":
        return format_html('<bdi dir="ltr">{}</bdi>', said.text)
    return escape(said.text)


@register.filter(expects_localtime=True)
def long_day(value: date | None, style: str = "") -> str:
    """Write a date in full; ``"weekday"`` adds the day of the week, ``"short"`` leaves the year.

    A draft may have none yet.
    """
    if value is None:
        return ""
    return dates.day(
        value, active_language(), weekday="weekday" in style, year="short" not in style
    )


@register.filter
def long_moment(value: datetime) -> str:
    """Write the day and the time of day of something that happened."""
    return dates.moment(value, active_language())


@register.simple_tag
def day_range(start: date, end: date) -> str:
    """Write a run of days."""
    return dates.day_range(start, end, active_language())


@register.simple_tag
def time_of(day: date, clock: time, zone: ZoneInfo) -> SafeString:
    """Write one time of day, with its offset for machines."""
    instant = datetime.combine(day, clock, tzinfo=zone)
    return format_html(
        '<time datetime="{}">{}</time>',
        instant.isoformat(timespec="minutes"),
        dates.clock_time(clock),
    )


@register.inclusion_tag("components/time_range.html")
def time_range(day: date, start: time, end: time, zone: ZoneInfo) -> dict[str, Any]:
    """Write a range of times; Arabic says it in words, since a dash would turn it round."""
    return {
        "day": day,
        "start": start,
        "end": end,
        "zone": zone,
        "in_words": active_language() == "ar",
    }


@register.filter
def figure(value: Decimal | int) -> str:
    """Write a number in the page's language."""
    return dates.number(value, active_language())


@register.filter
def country(code: str) -> str:
    """Name a country in the page's language."""
    return countries.country_name(code, active_language())


@register.filter
def http_only(address: str) -> str:
    """Return an address of the web, empty for any other: a browser would run ``javascript:``."""
    return address if address.lower().startswith(("http://", "https://")) else ""


@register.filter
def language_direction(code: str) -> str:
    """Return rtl or ltr for a language."""
    return direction(code)


@register.filter
def roman(number: int) -> str:
    """Write a whole number from 1 to 39 in Roman figures."""
    tens, units = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[units]
