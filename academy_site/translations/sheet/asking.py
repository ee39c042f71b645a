"""Questions of translators and the answers of those who wrote the source."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from academy_site.translations import events
from academy_site.translations.counting import recount
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.question import Question


@transaction.atomic
def ask(job: TranslationJob, user: Any, text: str, context_id: int | None = None) -> Question:
    """Ask a question about a job, or about one of its segments by the key of its context."""
    question = Question.objects.create(job=job, context_id=context_id, text=text, asked_by=user)
    events.question_asked.send(TranslationJob, job=job, actor=user, question=question)
    return question


@transaction.atomic
def answer(question: Question, user: Any, text: str) -> bool:
    """Answer a question; return False when somebody else has answered it already."""
    # Only one of two answers that come at once finds the question open.
    now = timezone.now()
    answered = Question.objects.filter(pk=question.pk, answered_at=None).update(
        answer=text, answered_by=user, answered_at=now
    )
    if not answered:
        return False
    question.refresh_from_db()
    recount(question.job)
    events.question_answered.send(TranslationJob, job=question.job, actor=user, question=question)
    return True


@transaction.atomic
def take_back(question: Question) -> bool:
    """Remove a question that is no longer one; return False when it has been answered meanwhile."""
    found = Question.objects.select_for_update().filter(pk=question.pk, answered_at=None).first()
    if found is None:
        return False
    found.delete()
    return True
