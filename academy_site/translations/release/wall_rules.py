"""What the locale wall lets through of releases: nothing, they are the officers' business."""

from __future__ import annotations

from academy_site.translations.wall.rules import REFUSAL, Rule


def release_rules() -> list[tuple[Rule, str, str]]:
    """Return the rules of this area's addresses, by their names."""
    return [(REFUSAL, "translations", "page_release")]
