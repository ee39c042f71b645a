"""Of two who want the same job, one gets it; nobody is told of what did not happen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from academy_site.translations import events
from academy_site.translations.models import TranslationJob
from academy_site.translations.queue import claiming
from tests.translations.visiting import somebody


@pytest.fixture
def told() -> Iterator[list[tuple[str, Any, Any]]]:
    """What was announced: the event, who did it, and whose job it is or was."""
    heard: list[tuple[str, Any, Any]] = []

    def assigned(actor: Any, assignee: Any, **_rest: Any) -> None:
        heard.append(("assigned", actor, assignee))

    def released(actor: Any, assignee: Any, **_rest: Any) -> None:
        heard.append(("released", actor, assignee))

    events.assigned.connect(assigned)
    events.released.connect(released)
    yield heard
    events.assigned.disconnect(assigned)
    events.released.disconnect(released)


def as_seen_by_another(job: TranslationJob) -> TranslationJob:
    """Return the job as a request read it that began at the same time."""
    return TranslationJob.objects.select_related("assignee").get(pk=job.pk)


def test_of_two_claims_at_once_the_first_wins(
    arabic: TranslationJob, told: list[tuple[str, Any, Any]]
) -> None:
    first, second = somebody("translator-ar"), somebody("reviewer")
    seen_by_first, seen_by_second = as_seen_by_another(arabic), as_seen_by_another(arabic)

    claiming.claim(seen_by_first, first)
    with pytest.raises(claiming.TakenError) as taken:
        claiming.claim(seen_by_second, second)

    arabic.refresh_from_db()
    assert taken.value.holder == first
    assert arabic.assignee == first
    assert arabic.assigned_at is not None
    assert told == [("assigned", first, first)]


def test_claiming_what_one_has_already_changes_nothing(
    arabic: TranslationJob, told: list[tuple[str, Any, Any]]
) -> None:
    user = somebody("translator-ar")
    again = as_seen_by_another(arabic)
    claiming.claim(arabic, user)
    first_time = as_seen_by_another(arabic).assigned_at

    claiming.claim(again, user)

    assert as_seen_by_another(arabic).assigned_at == first_time
    assert len(told) == 1


def test_a_released_job_is_nobodys(
    arabic: TranslationJob, told: list[tuple[str, Any, Any]]
) -> None:
    user = somebody("translator-ar")
    claiming.claim(arabic, user)

    claiming.release(arabic, user)

    arabic.refresh_from_db()
    assert (arabic.assignee, arabic.assigned_at) == (None, None)
    assert told[1:] == [("released", user, user)]


def test_what_was_given_to_somebody_else_meanwhile_stays_theirs(
    arabic: TranslationJob, told: list[tuple[str, Any, Any]]
) -> None:
    former, new, officer = somebody("translator-ar"), somebody("reviewer"), somebody("officer")
    claiming.claim(arabic, former)
    seen_by_former = as_seen_by_another(arabic)
    claiming.assign(arabic, new, officer)

    with pytest.raises(claiming.TakenError) as taken:
        claiming.release(seen_by_former, former)

    assert taken.value.holder == new
    assert as_seen_by_another(arabic).assignee == new
    assert told[1:] == [("released", officer, former), ("assigned", officer, new)]


def test_a_claim_between_reading_and_assigning_is_announced_as_taken_away(
    arabic: TranslationJob, told: list[tuple[str, Any, Any]]
) -> None:
    fast, chosen, officer = somebody("reviewer"), somebody("translator-ar"), somebody("officer")
    seen_by_officer = as_seen_by_another(arabic)
    claiming.claim(arabic, fast)

    assert claiming.assign(seen_by_officer, chosen, officer)

    assert as_seen_by_another(arabic).assignee == chosen
    assert told[1:] == [("released", officer, fast), ("assigned", officer, chosen)]


def test_assigning_to_whoever_has_it_says_nothing(
    arabic: TranslationJob, told: list[tuple[str, Any, Any]]
) -> None:
    user, officer = somebody("translator-ar"), somebody("officer")
    claiming.claim(arabic, user)

    assert not claiming.assign(arabic, user, officer)
    assert len(told) == 1
