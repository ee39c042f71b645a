"""What the locale wall lets through of the queue: lists of one's own, and taking one's own jobs."""

from __future__ import annotations

from academy_site.translations.wall.rules import REFUSAL, Rule, rule
from academy_site.translations.wall.visits import own_job

OURS = "translations"


def queue_rules() -> list[tuple[Rule, str, str]]:
    """Return the rules of this area's addresses, by their names."""
    return [
        # They show what is the user's business and nothing else.
        (rule("GET"), OURS, "queue queue_results matrix"),
        (rule("POST", own_job()), OURS, "claim release"),
        (REFUSAL, OURS, "job_settings submit_page submit_snippet"),
    ]
