"""A number and its unit, spaced as each language spaces them."""

from decimal import Decimal

import pytest

from academy_site.base.quantities import written


@pytest.mark.parametrize(
    ("value", "unit", "language", "expected"),
    [
        (Decimal(52), "%", "fr", ("52\u00a0%", "")),
        (Decimal(52), "%", "en", ("52%", "")),
        (Decimal(52), "%", "ar", ("52%", "")),
        (Decimal("3.6"), "milliards de dirhams", "fr", ("3,6", "milliards de dirhams")),
        (Decimal(20), "GWh", "ar", ("20", "GWh")),
        (5000, "", "en", ("5000", "")),
    ],
)
def test_a_quantity(value, unit, language, expected):
    assert written(value, unit, language) == expected
