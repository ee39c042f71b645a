"""A number with its unit, spaced as each language spaces them."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_decimal

from academy_site.base.dates import cldr, number

NO_BREAK_SPACE = "\u00a0"
SIGNS = frozenset("%‰°")
# What a figure may be: beyond, nobody reads it, and arithmetic loses its last places.
LARGEST = Decimal(10) ** 15
DECIMALS = 6
LIMITS = {
    "min_value": -LARGEST, "max_value": LARGEST, "max_digits": 15 + 1 + DECIMALS,
    "decimal_places": DECIMALS,
}  # fmt: skip
GROUPING_FROM_A_THOUSAND = frozenset({"fr", "en"})


def written(value: Decimal | int, unit: str, language: str) -> tuple[str, str]:
    """Return the figure and the words after it: a sign such as % belongs to the figure.

    French sets it apart with a space that does not break: « 52 % », “52%”, «52%». With a unit, four
    figures are a count and no year, and French and English group them: « 2 500 emplois ».
    """
    grouped = bool(unit) and language in GROUPING_FROM_A_THOUSAND
    figure = format_decimal(value, locale=cldr(language)) if grouped else number(value, language)
    if unit not in SIGNS:
        return figure, unit
    gap = NO_BREAK_SPACE if language == "fr" else ""
    return f"{figure}{gap}{unit}", ""
