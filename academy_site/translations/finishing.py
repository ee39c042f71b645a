"""What Wagtail calls when a workflow ends in approval (WAGTAIL_FINISH_WORKFLOW_ACTION)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wagtail.models import WorkflowState


def finish_workflow(workflow_state: WorkflowState, user: Any = None) -> None:
    """Do what follows from an approval; see ``approving.follow_approval``."""
    # Wagtail imports this module while its own models are being made, so nothing that needs them
    # can be imported above.
    from academy_site.translations.approving import follow_approval

    follow_approval(workflow_state, user)
