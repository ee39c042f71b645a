"""What the locale wall lets through of clippings: nothing, they are for the editors of the news."""

from __future__ import annotations

from academy_site.translations.wall.rules import REFUSAL, Rule


def clipping_rules() -> list[tuple[Rule, str, str]]:
    """Return the rules of this area's addresses, by their names."""
    return [(REFUSAL, "clippings", "new clipping")]
