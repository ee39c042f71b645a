"""What the locale wall lets through of digests: nothing, and least of all who reads them."""

from __future__ import annotations

from academy_site.translations.wall.rules import REFUSAL, Rule


def digest_rules() -> list[tuple[Rule, str, str]]:
    """Return the rules of this area's addresses, by their names."""
    return [
        (REFUSAL, "digest", "weeks mailing letter trial send stop again"),
        (
            REFUSAL,
            "digest_readers",
            "index index_results add edit delete history history_results usage import",
        ),
    ]
