"""What waits for a reviewer, however much there is of it."""

from __future__ import annotations

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Revision, TaskState, WorkflowState

from academy_site.translations import four_eyes, reviewing
from academy_site.translations.models import Review, RoleKind, TranslationJob, TranslationPolicy
from tests.translations.queue.crowd import crowd
from tests.translations.workplace import person

pytestmark = pytest.mark.django_db

MANY = 1200
OWN = 40


@pytest.fixture
def reviewer():
    return person("muraja", ("ar", RoleKind.REVIEWER), ("en", RoleKind.REVIEWER))


@pytest.fixture
def task(reviewer):
    """The task of reviews, with far more of them than a reviewer has; the first few own words."""
    TranslationJob.objects.all().delete()
    crowd(MANY)
    jobs = list(TranslationJob.objects.order_by("pk"))
    for number, job in enumerate(jobs):
        # A page is translated once into a language; no page stands behind these numbers.
        job.target_id, job.review = str(10_000_000 + number), Review.REQUESTED
        job.review_authors = [reviewer.pk] if number < OWN else []
    TranslationJob.objects.bulk_update(jobs, ["target_id", "review", "review_authors"], 200)
    workflow = reviewing.review_workflow()
    task = workflow.tasks.get().specific
    kind = ContentType.objects.get_for_model(Page)
    courses = WorkflowState.objects.bulk_create(
        WorkflowState(
            base_content_type=kind, content_type=kind, object_id=job.target_id, workflow=workflow
        )
        for job in jobs
    )
    revision = Revision.objects.earliest("pk")
    TaskState.objects.bulk_create(
        TaskState(
            workflow_state=course, task=task, status=TaskState.STATUS_IN_PROGRESS,
            content_type=ContentType.objects.get_for_model(TaskState), revision=revision,
        )
        for course in courses
    )  # fmt: skip
    return task


def test_more_than_a_thousand_reviews_are_listed_in_few_queries(task, reviewer):
    with CaptureQueriesContext(connection) as queries:
        waiting = set(
            four_eyes.task_states_of(task, reviewer).values_list(
                "workflow_state__object_id", flat=True
            )
        )

    others = TranslationJob.objects.order_by("pk")[OWN:].values_list("target_id", flat=True)
    assert waiting == set(others)
    assert len(queries) <= 5


def test_own_words_are_listed_where_one_person_does_it_all(task, reviewer):
    policy = TranslationPolicy.load()
    policy.four_eyes = False
    policy.save()

    assert four_eyes.task_states_of(task, reviewer).count() == MANY


def test_a_language_of_others_is_not_listed(task):
    english = person("english", ("en", RoleKind.REVIEWER))

    listed = four_eyes.task_states_of(task, english).count()

    asked = TranslationJob.objects.filter(translation__target_locale__language_code="en")
    assert listed == asked.count() < MANY
