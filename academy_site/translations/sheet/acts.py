"""What a user may do with a job, now: the sheet shows it, and the views behind it ask again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.utils.functional import cached_property
from wagtail.models import TaskState

from academy_site.translations import access, roles
from academy_site.translations.editor.admission import closed_because
from academy_site.translations.models.job import Review, State, TranslationJob
from academy_site.translations.models.question import Question
from academy_site.translations.queue.jobs import may_settle
from academy_site.translations.wall.locks import is_locked_for


@dataclass
class Acts:
    """The acts on one job that are open to one user; ``target`` is the page or snippet, if any."""

    user: Any
    job: TranslationJob
    target: Any = None

    @cached_property
    def may_translate(self) -> bool:
        return access.may_translate(self.user, self.job)

    @cached_property
    def may_manage(self) -> bool:
        return access.may_override(self.user) or self.may_plan

    @cached_property
    def is_locked(self) -> bool:
        """Whether a lock of somebody else's keeps the user from every act on the words."""
        return self.target is not None and is_locked_for(self.user, self.target)

    @cached_property
    def obstacle(self) -> str:
        """Why what the user may do cannot be done now; empty when it can."""
        if self.target is None or not (self.may_translate or self.is_locked):
            return ""
        return closed_because(self.user, self.job, self.target)

    @property
    def may_write(self) -> bool:
        return self.may_translate and self.target is not None and not self.obstacle

    @property
    def may_claim(self) -> bool:
        return self.job.assignee_id is None and self.may_translate

    @property
    def may_release(self) -> bool:
        return self.job.assignee_id is not None and (
            self.job.assignee_id == self.user.pk or access.may_manage_jobs(self.user)
        )

    @cached_property
    def may_plan(self) -> bool:
        return may_settle(self.user, self.job)

    @property
    def may_request(self) -> bool:
        """Asking for a review: of words that are done and that nobody has approved."""
        return (
            self.may_write
            and self.job.review in (Review.NONE, Review.RETURNED)
            and self.job.state != State.PUBLISHED
        )

    @property
    def may_withdraw(self) -> bool:
        return self.job.review == Review.REQUESTED and (self.may_translate or self.may_manage)

    @cached_property
    def task_state(self) -> TaskState | None:
        """What Wagtail's workflow engine waits for, if this job lies with a review."""
        if self.job.review != Review.REQUESTED or self.target is None:
            return None
        return getattr(self.target, "current_workflow_task_state", None)

    @cached_property
    def _offered(self) -> set[str]:
        """The names of what the workflow's task lets the user do."""
        if self.task_state is None:
            return set()
        offered = self.task_state.task.specific.get_actions(self.target, self.user)
        return {name for name, *_rest in offered}

    @property
    def may_approve(self) -> bool:
        return "approve" in self._offered

    @property
    def may_return(self) -> bool:
        """Saying what has to change: that is open even while something stops the approval."""
        return "reject" in self._offered

    @property
    def may_review(self) -> bool:
        return self.may_approve or self.may_return

    @property
    def may_publish(self) -> bool:
        """Trying again what was approved and could not be published then."""
        reviews = roles.reviews(self.user, self.job.translation.target_locale_id)
        return self.job.review == Review.APPROVED and (reviews or self.may_manage)

    @property
    def may_override(self) -> bool:
        return (
            access.may_override(self.user)
            and self.target is not None
            and self.job.state != State.PUBLISHED
        )

    @property
    def may_ask(self) -> bool:
        return self.may_translate

    @property
    def may_answer(self) -> bool:
        return self.may_manage

    def may_take_back(self, question: Question) -> bool:
        return question.is_open and question.asked_by_id == self.user.pk


def acts_of(user: Any, job: TranslationJob) -> Acts:
    """Return what the user may do with a job."""
    try:
        target = job.translation.get_target_instance()
    except ObjectDoesNotExist:
        target = None
    return Acts(user, job, target)
