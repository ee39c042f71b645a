"""Wagtail's own mails about workflows: kept, but for those of translations."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from wagtail.models import Page, Task, Workflow, WorkflowTask

from academy_site.translations.models import TranslationReviewTask
from tests.demo_pages import page
from tests.translations.notices.conftest import People

pytestmark = pytest.mark.django_db


@pytest.fixture
def workflow(people: People) -> Workflow:
    """A workflow with a task of which Wagtail itself sends no mail."""
    made = Workflow.objects.create(name="Relecture")
    task: Task = TranslationReviewTask.objects.create(name="Relecture")
    WorkflowTask.objects.create(workflow=made, task=task)
    return made


def submit(target: Page, workflow: Workflow, asker: Any) -> Any:
    target.save_revision(user=asker)
    return workflow.start(target, asker)


@pytest.mark.parametrize("act", ["approve", "reject"])
@pytest.mark.parametrize(("language", "mailed"), [("fr", True), ("ar", False), ("en", False)])
def test_only_what_is_no_translation_is_mailed_by_wagtail(
    people: People, workflow: Workflow, language: str, mailed: bool, act: str
) -> None:
    target = page("plenary.SittingPage", language)
    state = submit(target, workflow, people["officer"])
    submitted = {address for message in mail.outbox for address in message.to}
    mail.outbox.clear()
    getattr(state.current_task_state.specific, act)(user=people["admin"], comment="")

    assert submitted == ({"admin@example.org"} if mailed else set())
    assert [message.to for message in mail.outbox] == [["officer@example.org"]] * mailed
