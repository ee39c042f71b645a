"""Where a session stands in its life, computed from the calendar and never stored."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class Stage(StrEnum):
    """The four stages that decide what a reader sees first."""

    ANNOUNCED = "announced"
    PROGRAMME = "programme"
    TODAY = "today"
    CONCLUDED = "concluded"


def stage_at(today: date, start: date, end: date, *, has_programme: bool) -> Stage:
    """Return the stage on ``today``, a date in the session's own time zone."""
    if today > end:
        return Stage.CONCLUDED
    if today >= start:
        return Stage.TODAY
    return Stage.PROGRAMME if has_programme else Stage.ANNOUNCED
