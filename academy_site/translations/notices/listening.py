"""What happens to a translation becomes notices to those whom it concerns."""

from __future__ import annotations

from typing import Any

from academy_site.translations import events
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.notice import NoticeKind
from academy_site.translations.models.question import Question
from academy_site.translations.notices import audience, workflow_mail
from academy_site.translations.notices.telling import take_back, tell


def connect() -> None:
    """Connect every receiver; called once, when all apps are loaded."""
    events.assigned.connect(tell_assigned)
    events.released.connect(take_back_assigned)
    events.source_changed.connect(tell_source_changed)
    events.question_asked.connect(tell_question)
    events.question_answered.connect(tell_answer)
    events.review_requested.connect(tell_review)
    events.review_withdrawn.connect(take_back_review)
    events.returned.connect(tell_returned)
    events.approved.connect(take_back_review)
    events.published.connect(tell_published)
    workflow_mail.connect()


def tell_assigned(job: TranslationJob, actor: Any, assignee: Any, **_rest: Any) -> None:
    tell(NoticeKind.ASSIGNED, job, [assignee], actor)


def take_back_assigned(job: TranslationJob, assignee: Any, **_rest: Any) -> None:
    take_back(NoticeKind.ASSIGNED, job, assignee)


def tell_source_changed(job: TranslationJob, actor: Any, **_rest: Any) -> None:
    tell(NoticeKind.SOURCE_CHANGED, job, audience.workers(job), actor)


def tell_question(job: TranslationJob, actor: Any, question: Question, **_rest: Any) -> None:
    asker = actor or question.asked_by
    tell(NoticeKind.QUESTION, job, audience.officers(job), asker, quote=question.text)


def tell_answer(job: TranslationJob, actor: Any, question: Question, **_rest: Any) -> None:
    tell(NoticeKind.ANSWER, job, [question.asked_by], actor, quote=question.answer)


def tell_review(job: TranslationJob, actor: Any, **_rest: Any) -> None:
    tell(NoticeKind.REVIEW, job, audience.reviewers(job), actor)


def take_back_review(job: TranslationJob, **_rest: Any) -> None:
    """Ask nobody any more for a review that was withdrawn, or that somebody has decided."""
    take_back(NoticeKind.REVIEW, job)


def tell_returned(job: TranslationJob, actor: Any, comment: str = "", **_rest: Any) -> None:
    take_back_review(job)
    tell(NoticeKind.RETURNED, job, audience.submitted(job), actor, quote=comment)


def tell_published(job: TranslationJob, actor: Any, **_rest: Any) -> None:
    take_back_review(job)
    tell(NoticeKind.PUBLISHED, job, audience.concerned(job), actor)
