"""Planning many jobs at once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse

from academy_site.translations.models import Priority, State, TranslationJob
from tests.translations.queue.conftest import MakeJob
from tests.translations.visiting import address, enter, somebody, was_refused

DAY = date(2031, 4, 1)


def bulk(account: str, action: str, query: str, **data: Any) -> HttpResponse:
    url = reverse("wagtail_bulk_action", args=["translations", "translationjob", action])
    return enter(account).post(f"{url}?{query}&next={address('queue')}", data, follow=True)


def said(response: HttpResponse) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def test_the_actions_stand_below_the_list_of_those_who_decide() -> None:
    for account, are_offered in (("officer", True), ("translator-ar", False)):
        page = enter(account).get(address("queue")).content.decode()
        assert ("data-bulk-action-footer" in page) is are_offered
        assert ("translationjob/assign/" in page) is are_offered


def test_one_due_date_for_several(arabic: TranslationJob, english: TranslationJob) -> None:
    response = bulk("officer", "due", f"id={arabic.pk}&id={english.pk}", due=DAY.isoformat())

    assert set(TranslationJob.objects.filter(due=DAY)) == {arabic, english}
    assert "2 translations were planned." in said(response)


def test_one_priority_for_all_that_the_filters_leave(make_job: MakeJob) -> None:
    asked = [make_job(state=State.TO_CHECK, title="fr-a"), make_job(state=State.TO_CHECK)]
    make_job(state=State.RETURNED)

    bulk("officer", "priority", "state=to_check&id=all", priority=Priority.URGENT)
    assert set(TranslationJob.objects.filter(priority=Priority.URGENT)) == set(asked)

    bulk("officer", "priority", "state=to_check&q=fr-a&id=all", priority=Priority.LOW)
    assert set(TranslationJob.objects.filter(priority=Priority.LOW)) == {asked[0]}


def test_a_person_gets_the_jobs_in_their_languages(
    arabic: TranslationJob, english: TranslationJob
) -> None:
    person = somebody("translator-ar")

    response = bulk("officer", "assign", f"id={arabic.pk}&id={english.pk}", assignee=person.pk)

    assert set(TranslationJob.objects.filter(assignee=person)) == {arabic}
    assert "1 translation was planned." in said(response)
    assert "1 was left as it was: translator-ar does not work in its language." in said(response)


def test_jobs_are_taken_back_from_everybody(make_job: MakeJob) -> None:
    jobs = [make_job(assignee=somebody("translator-ar")), make_job()]

    bulk("officer", "assign", "&".join(f"id={job.pk}" for job in jobs), assignee="")

    assert not TranslationJob.objects.filter(assignee__isnull=False).exists()


def test_what_one_may_not_plan_stays_as_it_is(arabic: TranslationJob) -> None:
    officer = somebody("officer")
    for group in officer.groups.all():
        group.page_permissions.all().delete()

    bulk("officer", "due", f"id={arabic.pk}", due=DAY.isoformat())

    arabic.refresh_from_db()
    assert arabic.due is None


@pytest.mark.parametrize("account", ["translator-ar", "reviewer"])
@pytest.mark.parametrize("action", ["assign", "due", "priority"])
def test_translators_plan_nothing_in_bulk(
    arabic: TranslationJob, account: str, action: str
) -> None:
    response = bulk(
        account, action, f"id={arabic.pk}",
        due=DAY.isoformat(), priority=Priority.URGENT, assignee=somebody(account).pk,
    )  # fmt: skip

    arabic.refresh_from_db()
    assert was_refused(response)
    assert (arabic.due, arabic.priority, arabic.assignee) == (None, Priority.NORMAL, None)
