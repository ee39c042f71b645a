"""Countries by their ISO 3166-1 code; CLDR names them in every language."""

from __future__ import annotations

from academy_site.base.dates import cldr
from academy_site.base.languages import active_language


def country_name(code: str, language: str) -> str:
    """Return the country's name, or its code when CLDR has none."""
    return cldr(language).territories.get(code, code)


def country_choices() -> list[tuple[str, str]]:
    """Return the choices of a form field, named and sorted in the active language."""
    language = active_language()
    named = [
        (code, name)
        for code, name in cldr(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "XA", "XB", "ZZ"}
    ]
    return sorted(named, key=lambda choice: choice[1])
