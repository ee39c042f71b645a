"""A number with its unit, spaced as each language spaces them."""

from __future__ import annotations

from decimal import Decimal

from academy_site.base.dates import number

NO_BREAK_SPACE = "\u00a0"
SIGNS = frozenset("%‰°")


def written(value: Decimal | int, unit: str, language: str) -> tuple[str, str]:
    """Return the figure and the words after it: a sign such as % belongs to the figure.

    French sets it apart with a space that does not break: « 52 % », “52%”, «52%».
    """
    figure = number(value, language)
    if unit not in SIGNS:
        return figure, unit
    gap = NO_BREAK_SPACE if language == "fr" else ""
    return f"{figure}{gap}{unit}", ""
