"""When the key figures of an article were true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import template

register = template.Library()


@dataclass(frozen=True)
class Days:
    """The day that all figures share, or that they have days which differ."""

    common: date | None
    differ: bool


@register.filter
def days(figures: Iterable[Any]) -> Days:
    """Compare the days of key figures: a day that all share is said once, above them."""
    found = {figure.value["as_of"] for figure in figures}
    common = found.pop() if len(found) == 1 else None
    return Days(common, differ=len(found) > 1)
