"""Narrowing the queue: every address is one that can be kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from academy_site.base import clock
from academy_site.translations.models import Priority, State, TranslationJob
from sessions.models import SessionPage, SittingPage
from tests.translations.queue.conftest import MakeJob
from tests.translations.queue.test_list import listed
from tests.translations.visiting import address, enter, somebody


def test_whose_it_is(make_job: MakeJob) -> None:
    person = somebody("translator-ar")
    own, free = make_job(assignee=person), make_job()
    client = enter("translator-ar")

    assert listed(client, "assignee=me") == [own]
    assert own not in listed(client, "assignee=nobody")
    assert free in listed(client, "assignee=nobody")
    assert listed(enter("officer"), f"assignee={person.pk}") == [own]


def test_a_person_who_is_gone_narrows_to_nothing(make_job: MakeJob) -> None:
    make_job()

    assert listed(enter("officer"), "assignee=987654") == []


def test_when_it_is_due(make_job: MakeJob) -> None:
    today = clock.today()
    late = make_job(due=today - timedelta(days=1), state=State.IN_PROGRESS)
    make_job(due=today - timedelta(days=1), state=State.PUBLISHED)
    soon = make_job(due=today + timedelta(days=7), state=State.NOT_STARTED)
    far = make_job(due=today + timedelta(days=8), state=State.NOT_STARTED)
    client = enter("officer")

    assert listed(client, "due=overdue") == [late]
    assert listed(client, "due=week") == [soon]
    assert far not in listed(client, "due=none")


def test_states_languages_and_priorities_can_be_several(make_job: MakeJob) -> None:
    first = make_job("ar", state=State.TO_CHECK, priority=Priority.URGENT)
    second = make_job("en", state=State.RETURNED, priority=Priority.LOW)
    make_job("ar", state=State.READY)
    client = enter("officer")

    assert listed(client, "state=to_check&state=returned") == [first, second]
    assert listed(client, "state=to_check&state=returned&language=en") == [second]
    assert listed(client, "priority=1&priority=4") == [first, second]


def test_a_session_and_what_is_in_none(make_job: MakeJob) -> None:
    session = SessionPage.objects.get(locale__language_code="fr")
    alone = make_job()
    client = enter("officer")

    within = listed(client, f"whole={session.pk}")
    others = listed(client, "whole=others")

    expected = session.get_descendants(inclusive=True)
    assert {job.source_page_id for job in within} == set(expected.values_list("pk", flat=True))
    assert alone in others
    assert not {job.pk for job in within} & {job.pk for job in others}


def test_a_kind() -> None:
    jobs = listed(enter("officer"), "kind=plenary.sittingpage&language=ar")

    assert len(jobs) == SittingPage.objects.filter(locale__language_code="fr").count()
    assert {job.translation.source.specific_content_type.model for job in jobs} == {"sittingpage"}


@pytest.mark.parametrize("account", ["translator-ar", "reviewer"])
def test_a_filter_never_widens_what_one_sees(account: str, make_job: MakeJob) -> None:
    english = make_job("en")
    seen = listed(enter(account), "language=en&language=ar")

    assert (english in seen) is (account == "reviewer")


def test_who_works_in_one_language_is_not_asked_for_it() -> None:
    assert "language" not in enter("translator-ar").get(address("queue")).context["filters"].filters
    assert "language" in enter("reviewer").get(address("queue")).context["filters"].filters


def test_the_results_alone_are_the_same(make_job: MakeJob) -> None:
    job: TranslationJob = make_job(state=State.TO_CHECK)
    client = enter("officer")

    response = client.get(f"{address('queue_results')}?state=to_check&_w_filter_fragment=1")

    assert list(response.context["object_list"]) == [job]
    assert b"<html" not in response.content
