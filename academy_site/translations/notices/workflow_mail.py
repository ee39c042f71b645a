"""Wagtail's own mails about workflows, except about those of translations.

Their people are told by notices, at the pace that each has chosen; Wagtail would mail a second
time, at once, and every administrator about every review.
"""

from __future__ import annotations

from typing import Any

from wagtail import signals
from wagtail.admin.mail import (
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
    WorkflowStateSubmissionEmailNotifier,
)
from wagtail.models import WorkflowState

from academy_site.translations.four_eyes import job_of


def is_of_translation(state: WorkflowState) -> bool:
    """Tell whether what a workflow is about is a translation."""
    instance = state.content_object
    return hasattr(instance, "translation_key") and job_of(instance) is not None


class SubmissionMail(WorkflowStateSubmissionEmailNotifier):
    """Tells administrators that something lies before a workflow, unless it is a translation."""

    def can_handle(self, instance: Any, **kwargs: Any) -> bool:
        return super().can_handle(instance, **kwargs) and not is_of_translation(instance)


class ApprovalMail(WorkflowStateApprovalEmailNotifier):
    """Tells who asked that a workflow has ended well, unless it is a translation's."""

    def can_handle(self, instance: Any, **kwargs: Any) -> bool:
        return super().can_handle(instance, **kwargs) and not is_of_translation(instance)


class RejectionMail(WorkflowStateRejectionEmailNotifier):
    """Tells who asked that something was returned, unless it is a translation."""

    def can_handle(self, instance: Any, **kwargs: Any) -> bool:
        return super().can_handle(instance, **kwargs) and not is_of_translation(instance)


# A signal knows its receivers weakly.
SUBMISSION, APPROVAL, REJECTION = SubmissionMail(), ApprovalMail(), RejectionMail()


def connect() -> None:
    """Take the places of Wagtail's own receivers, whether they are there already or come later.

    Django connects one receiver for a sender and a ``dispatch_uid``; these are Wagtail's.
    """
    for signal, receiver, name in (
        (signals.workflow_submitted, SUBMISSION, "submitted"),
        (signals.workflow_approved, APPROVAL, "approved"),
        (signals.workflow_rejected, REJECTION, "rejected"),
    ):
        place = {
            "sender": WorkflowState,
            "dispatch_uid": f"workflow_state_{name}_email_notification",
        }
        signal.disconnect(**place)
        signal.connect(receiver, **place)
