"""The present moment, which a rehearsal may set through the CLOCK variable."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """Return the present as an aware datetime, or the rehearsed one (a wall clock in TIME_ZONE)."""
    if settings.CLOCK:
        rehearsed = datetime.fromisoformat(settings.CLOCK)
        return (
            rehearsed
            if rehearsed.tzinfo
            else rehearsed.replace(tzinfo=ZoneInfo(settings.TIME_ZONE))
        )
    return timezone.now()


def today() -> date:
    """Return the present day at the Academy, where the site's time zone is."""
    return now().astimezone(ZoneInfo(settings.TIME_ZONE)).date()
