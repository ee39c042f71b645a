"""Where a translation stands, computed from nothing but counts: no database, no clock."""

from __future__ import annotations

from dataclasses import dataclass

from academy_site.translations.models.job import Review, State


@dataclass(frozen=True)
class Standing:
    """The counts of a job.

    ``outdated`` are the segments whose French changed after they were translated; ``unpublished``
    the done ones that the public does not see as they are now.
    """

    segments: int
    done: int
    to_check: int = 0
    outdated: int = 0
    unpublished: int = 0
    review: str = Review.NONE
    is_live: bool = False

    @property
    def complete(self) -> bool:
        return self.done == self.segments


def state_of(standing: Standing) -> State:
    """Return the one state that the counts and the reviewer's word come to."""
    if standing.review == Review.REQUESTED:
        return State.IN_REVIEW
    if standing.review == Review.RETURNED:
        return State.RETURNED
    if standing.complete:
        if standing.is_live and not standing.unpublished:
            return State.PUBLISHED
        return State.READY if standing.review == Review.APPROVED else State.IN_PROGRESS
    # What was public once and is incomplete now is so because the source changed.
    if standing.outdated or standing.is_live:
        return State.TO_CHECK
    if not standing.done and not standing.to_check:
        return State.NOT_STARTED
    return State.IN_PROGRESS
