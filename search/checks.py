"""A check of the database: an index that other rules made finds too little, without a word."""

from __future__ import annotations

from typing import Any

from django.core.checks import Tags, Warning, register
from django.db import DatabaseError

from search.backends.standing import is_rebuild_due


def index_follows_the_rules(
    app_configs: Any, databases: list[str] | None = None, **kwargs: Any
) -> list[Warning]:
    """Run by ``migrate`` and by ``check --database default``, which a release goes through."""
    if not databases or "default" not in databases:
        return []
    try:
        due = is_rebuild_due()
    except DatabaseError:
        return []  # before the first migration
    if not due:
        return []
    return [
        Warning(
            "The search index was made by other rules than those that are in force.",
            hint="Run: python manage.py rebuild_search",
            id="search.W001",
        )
    ]


def register_checks() -> None:
    """Have Django run the checks of this app."""
    register(index_follows_the_rules, Tags.database)
