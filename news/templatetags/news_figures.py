"""Key figures of an article: when they were true, and how long the bars that compare them are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import template

from academy_site.base.languages import active_language, direction

register = template.Library()


@dataclass(frozen=True)
class Days:
    """The day that all figures share, or that they have days which differ."""

    common: date | None
    differ: bool


@dataclass(frozen=True)
class Bar:
    """A bar of a chart that is 100 wide and begins at zero, on the side where reading begins."""

    start: str
    length: str


@register.filter
def days(figures: Iterable[Any]) -> Days:
    """Compare the days of key figures: a day that all share is said once, above them."""
    found = {figure.value["as_of"] for figure in figures}
    common = found.pop() if len(found) == 1 else None
    return Days(common, differ=len(found) > 1)


@register.filter
def with_bars(figures: Iterable[Any]) -> list[tuple[Any, Bar | None]]:
    """Return the figures, those that are to be compared with a bar each."""
    blocks = list(figures)
    values = [block.value["value"] for block in blocks if _is_compared(block.value)]
    largest = max(values, default=Decimal(0))
    if len(values) < 2 or largest <= 0:
        return [(block, None) for block in blocks]
    return [
        (block, _bar(block.value["value"], largest) if _is_compared(block.value) else None)
        for block in blocks
    ]


def _is_compared(value: Any) -> bool:
    return bool(value.get("compared")) and value["value"] is not None and value["value"] >= 0


def _bar(value: Decimal, largest: Decimal) -> Bar:
    length = (100 * Decimal(value) / Decimal(largest)).quantize(Decimal("0.1"))
    from_right = direction(active_language()) == "rtl"
    return Bar(start=str(100 - length) if from_right else "0", length=str(length))
