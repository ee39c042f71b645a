"""In which order the queue stands: by urgency, or by any of its columns."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, FloatField, Value, When
from django.db.models.functions import Cast, NullIf

from academy_site.translations.models import State
from academy_site.translations.queue.jobs import waiting_for

# What somebody has to take up again comes before what goes well.
STATES = (
    State.RETURNED, State.TO_CHECK, State.NOT_STARTED, State.IN_PROGRESS, State.IN_REVIEW,
    State.READY, State.PUBLISHED,
)  # fmt: skip

COLUMNS: dict[str, Any] = {
    "title": F("translation__source__object_repr"),
    "language": F("translation__target_locale__language_code"),
    "state": Case(*(When(state=state, then=Value(rank)) for rank, state in enumerate(STATES))),
    "progress": Cast("segments_done", FloatField()) / NullIf(F("segments"), 0),
    "words_left": F("words_left"),
    "due": F("due"),
    "priority": F("priority"),
    "assignee": F("assignee__username"),
    "changed": F("changed_at"),
    "questions": F("open_questions"),
}


def by_urgency(user: Any) -> list[Any]:
    """Return the order of the work: the user's reviews, then what is urgent and due soonest.

    What is public already comes last.
    """
    turn = Case(
        When(waiting_for(user), then=Value(0)),
        When(state=State.PUBLISHED, then=Value(2)),
        default=Value(1),
    )
    return [turn, "priority", F("due").asc(nulls_last=True), "pk"]


def by_column(key: str) -> list[Any]:
    """Return the order by a column; a leading "-" turns it round. Empty values come last."""
    column = COLUMNS[key.lstrip("-")]
    if key.startswith("-"):
        return [column.desc(nulls_last=True), "pk"]
    return [column.asc(nulls_last=True), "pk"]
