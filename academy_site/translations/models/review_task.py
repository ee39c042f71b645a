from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState

from academy_site.translations import four_eyes, gate, roles
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.wall.locks import is_locked_for


class TranslationReviewTask(Task):
    """The second pair of eyes, as a task of Wagtail's workflows.

    Whoever reviews the page's language may approve or return it, unless the words are their own.
    """

    class Meta:
        verbose_name = _("Review of a translation")
        verbose_name_plural = _("Reviews of translations")

    @classmethod
    def get_description(cls) -> str:
        return str(_("A reviewer of the language, other than the translator, approves the words"))

    def user_can_access_editor(self, obj: Model, user: AbstractBaseUser) -> bool:
        return roles.reviews(user, obj.locale_id)

    def get_actions(self, obj: Model, user: AbstractBaseUser) -> list[tuple[str, Any, bool]]:
        job = four_eyes.job_to_review(user, obj)
        if job is None or is_locked_for(user, obj):
            return []
        actions = [("reject", _("Return with a comment"), True)]
        if not gate.findings(job):
            actions += [
                ("approve", _("Approve"), False),
                ("approve", _("Approve with a comment"), True),
            ]
        return actions

    def on_action(
        self, task_state: TaskState, user: AbstractBaseUser, action_name: str, **kwargs: Any
    ) -> None:
        obj = task_state.workflow_state.content_object
        with transaction.atomic():
            # Of two who act at once the second finds what the first did.
            job = four_eyes.job_of(obj)
            if job is not None:
                TranslationJob.objects.select_for_update().get(pk=job.pk)
            task_state = TaskState.objects.get(pk=task_state.pk)
            offered = {name for name, _label, _modal in self.get_actions(obj, user)}
            in_progress = task_state.status == TaskState.STATUS_IN_PROGRESS
            # Wagtail's own view asks first; whoever acts from elsewhere is held to the same.
            if not in_progress or action_name not in offered:
                raise PermissionDenied
            super().on_action(task_state, user, action_name, **kwargs)

    def get_task_states_user_can_moderate(
        self, user: AbstractBaseUser, **kwargs: Any
    ) -> QuerySet[TaskState]:
        return four_eyes.task_states_of(self, user)
