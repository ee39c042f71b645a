"""What the locale wall lets through of the sheet and the history: one's own jobs."""

from __future__ import annotations

from academy_site.translations.wall.rules import REFUSAL, Rule, rule
from academy_site.translations.wall.visits import own_job

OURS = "translations"


def sheet_rules() -> list[tuple[Rule, str, str]]:
    """Return the rules of this area's addresses, by their names."""
    return [
        (rule("GET", own_job()), OURS, "job history segment_history"),
        (
            rule("POST", own_job()),
            OURS,
            "request_review withdraw review publish confirm slug added_texts ask take_back",
        ),
        (rule("GET POST", own_job()), OURS, "restore"),
        # Statistics show only what the user may see, whoever asks.
        (rule("GET"), OURS, "statistics statistics_results"),
        (REFUSAL, OURS, "override answer"),
    ]
