"""Deciding who does a job, by when, and how urgent it is."""

from __future__ import annotations

from datetime import timedelta

import pytest

from academy_site.base import clock
from academy_site.translations.models import NoticeKind, Priority, TranslationJob
from tests.translations.visiting import act, address, enter, somebody, was_refused


def test_an_officer_plans_a_job(arabic: TranslationJob) -> None:
    due = clock.today() + timedelta(days=20)
    person = somebody("translator-ar")

    act(
        enter("officer"), "job_settings", arabic.pk,
        assignee=person.pk, due=due.isoformat(), priority=Priority.HIGH, note="fr-note",
    )  # fmt: skip

    arabic.refresh_from_db()
    assert (arabic.assignee, arabic.due, arabic.priority) == (person, due, Priority.HIGH)
    assert arabic.note == "fr-note"
    assert person.translation_notices.get().kind == NoticeKind.ASSIGNED


def test_only_who_works_in_the_language_can_have_it(arabic: TranslationJob) -> None:
    client = enter("officer")
    form = client.get(address("job_settings", arabic.pk)).context["form"]

    response = client.post(
        address("job_settings", arabic.pk),
        {"assignee": somebody("translator-en").pk, "priority": Priority.NORMAL},
    )

    offered = {user.username for user in form.fields["assignee"].queryset}
    arabic.refresh_from_db()
    assert offered == {"translator-ar", "reviewer"}
    assert "assignee" in response.context["form"].errors
    assert arabic.assignee is None


def test_planning_does_not_set_counts_back(arabic: TranslationJob) -> None:
    client = enter("officer")
    form = client.get(address("job_settings", arabic.pk)).context["form"]
    TranslationJob.objects.filter(pk=arabic.pk).update(words_left=1, segments_done=7)

    form.instance.due = clock.today()
    bound = type(form)({"priority": Priority.LOW}, instance=form.instance)
    assert bound.is_valid()
    bound.settle(somebody("officer"))

    arabic.refresh_from_db()
    assert (arabic.words_left, arabic.segments_done) == (1, 7)
    assert arabic.priority == Priority.LOW


@pytest.mark.parametrize("account", ["translator-ar", "translator-en", "reviewer"])
def test_translators_plan_nothing(arabic: TranslationJob, account: str) -> None:
    response = act(enter(account), "job_settings", arabic.pk, priority=Priority.URGENT)

    arabic.refresh_from_db()
    assert was_refused(response)
    assert arabic.priority == Priority.NORMAL
