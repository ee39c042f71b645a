"""What happens to a translation, and who is told of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from wagtail.models import Workflow, WorkflowState
from wagtail_localize.models import StringTranslation

from academy_site.editorial.roles import OFFICERS, reviewer_groups, translator_group
from academy_site.translations import events
from academy_site.translations.models import (
    Notice,
    Question,
    TranslationJob,
    TranslationPolicy,
)
from tests.translations.notices.conftest import People

pytestmark = pytest.mark.django_db
Told = Callable[[], dict[str, list[str]]]


def happen(event: Any, job: TranslationJob, actor: Any, **more: Any) -> None:
    event.send(TranslationJob, job=job, actor=actor, **more)


def question(job: TranslationJob, asked_by: Any) -> Question:
    return Question.objects.create(job=job, text="Which one?", answer="This.", asked_by=asked_by)


def test_who_is_given_work_is_told(people: People, job: TranslationJob, told: Told) -> None:
    happen(events.assigned, job, people["officer"], assignee=job.assignee)

    assert told() == {"translator-ar": ["assigned"]}


def test_who_takes_work_is_not(people: People, job: TranslationJob, told: Told) -> None:
    happen(events.assigned, job, job.assignee, assignee=job.assignee)

    assert told() == {}


def test_work_taken_back_unseen_is_not_told(
    people: People, job: TranslationJob, told: Told
) -> None:
    happen(events.assigned, job, people["officer"], assignee=job.assignee)
    happen(events.released, job, people["officer"], assignee=job.assignee)

    assert told() == {}


def test_a_review_taken_back_unseen_is_not_told(
    people: People, job: TranslationJob, told: Told
) -> None:
    happen(events.review_requested, job, job.assignee)
    assert told() == {"reviewer": ["review"]}

    happen(events.review_withdrawn, job, job.assignee)

    assert told() == {}


@pytest.mark.parametrize("event", [events.approved, events.returned, events.published])
def test_a_decided_review_is_asked_of_nobody_any_more(
    people: People, job: TranslationJob, told: Told, event: Any
) -> None:
    people.add("second", reviewer_groups()[1])
    happen(events.review_requested, job, job.assignee)
    assert told() == {"reviewer": ["review"], "second": ["review"]}

    happen(event, job, people["reviewer"])

    assert [kinds for kinds in told().values() if "review" in kinds] == []


def test_a_changed_source_is_told_to_who_has_the_job(
    people: People, job: TranslationJob, told: Told
) -> None:
    people.add("second", translator_group("ar"))

    happen(events.source_changed, job, people["officer"], segments=2)

    assert told() == {"translator-ar": ["source_changed"]}


def test_without_one_to_all_who_translate_the_language(
    people: People, job: TranslationJob, told: Told
) -> None:
    people.add("second", translator_group("ar"))
    job.assignee = None

    happen(events.source_changed, job, people["officer"], segments=2)

    assert told() == {"translator-ar": ["source_changed"], "second": ["source_changed"]}


def test_a_question_is_told_to_the_officers_who_write_the_source(
    people: People, job: TranslationJob, told: Told
) -> None:
    people.add("colleague", OFFICERS)
    asked = question(job, people["translator-ar"])

    happen(events.question_asked, job, people["translator-ar"], question=asked)

    assert told() == {"officer": ["question"], "colleague": ["question"]}
    assert set(Notice.objects.values_list("quote", flat=True)) == {"Which one?"}


def test_an_officer_who_asks_is_not_asked(people: People, job: TranslationJob, told: Told) -> None:
    people.add("colleague", OFFICERS)

    happen(events.question_asked, job, None, question=question(job, people["officer"]))

    assert told() == {"colleague": ["question"]}


def test_without_officers_an_administrator_is(
    people: People, job: TranslationJob, told: Told
) -> None:
    people["officer"].groups.clear()
    asked = question(job, people["translator-ar"])

    happen(events.question_asked, job, people["translator-ar"], question=asked)

    assert told() == {"admin": ["question"]}


def test_an_answer_goes_to_who_asked(people: People, job: TranslationJob, told: Told) -> None:
    asked = question(job, people["translator-ar"])

    happen(events.question_answered, job, people["officer"], question=asked)

    assert told() == {"translator-ar": ["answer"]}
    assert Notice.objects.get().quote == "This."


@pytest.mark.parametrize(
    ("author", "four_eyes", "asked"),
    [
        ("translator-ar", True, {"reviewer": ["review"]}),
        ("reviewer", True, {}),
        ("reviewer", False, {"reviewer": ["review"]}),
    ],
)
def test_a_review_is_asked_of_somebody_else(
    people: People, job: TranslationJob, told: Told, author: str, four_eyes: bool, asked: object
) -> None:
    policy = TranslationPolicy.load()
    policy.four_eyes = four_eyes
    policy.save()
    job.review_authors = [people[author].pk]

    happen(events.review_requested, job, people["translator-ar"])

    assert told() == asked


def test_a_returned_translation_goes_to_who_has_it_and_who_wrote_it(
    people: People, job: TranslationJob, told: Told
) -> None:
    second = people.add("second", translator_group("ar"))
    job.review_authors = [second.pk, people["reviewer"].pk]

    happen(events.returned, job, people["reviewer"], comment="Une faute.")

    assert told() == {"translator-ar": ["returned"], "second": ["returned"]}
    assert set(Notice.objects.values_list("quote", flat=True)) == {"Une faute."}


def test_publication_is_told_to_all_who_had_a_part(
    people: People, job: TranslationJob, told: Told
) -> None:
    writer = people.add("writer", translator_group("ar"))
    target = job.translation.get_target_instance()
    wrote = StringTranslation.objects.filter(context__object_id=target.translation_key)
    wrote.filter(locale=target.locale).update(last_translated_by=writer)
    WorkflowState.objects.create(
        base_content_type=job.translation.source.object.content_type,
        content_type=target.cached_content_type, object_id=target.pk, status="approved",
        workflow=Workflow.objects.create(name="Relecture"),
        requested_by=people.add("asker", translator_group("ar")),
    )  # fmt: skip

    job.ordered_by = people["officer"]

    happen(events.published, job, people["reviewer"])

    names = ("officer", "translator-ar", "writer", "asker")
    assert told() == {name: ["published"] for name in names}


def test_who_has_left_the_house_is_told_nothing(
    people: People, job: TranslationJob, told: Told
) -> None:
    job.assignee.is_active = False
    job.assignee.save()

    happen(events.assigned, job, people["officer"], assignee=job.assignee)

    assert told() == {}


def test_what_is_undone_was_never_told(people: People, job: TranslationJob, told: Told) -> None:
    with transaction.atomic():
        happen(events.assigned, job, people["officer"], assignee=job.assignee)
        transaction.set_rollback(True)

    assert told() == {}
