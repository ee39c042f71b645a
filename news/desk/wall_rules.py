"""What the locale wall lets through of the desk: nothing, it is for those who edit the news."""

from __future__ import annotations

from academy_site.translations.wall.rules import REFUSAL, Rule


def desk_rules() -> list[tuple[Rule, str, str]]:
    """Return the rules of this area's addresses, by their names."""
    return [(REFUSAL, "news_desk", "calendar sources sources_results")]
