"""Checks at start: a machine that would show wrong times or untranslated words must not serve."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.checks import Error, register

from academy_site.base.languages import LANGUAGES


@register()
def time_zones_are_current(app_configs: Any, **kwargs: Any) -> list[Error]:
    """Morocco has been at UTC+0 since 2026-09-20 (IANA 2026c); older data is an hour wrong."""
    offset = datetime(2027, 5, 19, 9, tzinfo=ZoneInfo("Africa/Casablanca")).utcoffset()
    if offset == timedelta(0):
        return []
    return [
        Error(
            f"The time zone database is stale: Casablanca is at {offset} on 2027-05-19.",
            hint="Install the pinned tzdata package: make run does, or pip install -U tzdata.",
            id="delivery.E001",
        )
    ]


@register()
def catalogues_are_compiled(app_configs: Any, **kwargs: Any) -> list[Error]:
    """Without its compiled catalogue a language would show the English message ids."""
    folder = Path(settings.LOCALE_PATHS[0])
    missing = [
        code for code in LANGUAGES if not (folder / code / "LC_MESSAGES" / "django.mo").exists()
    ]
    if not missing:
        return []
    return [
        Error(
            f"No compiled catalogue for: {', '.join(missing)}.",
            hint="Run: make compile",
            id="delivery.E002",
        )
    ]
