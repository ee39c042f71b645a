"""What a page's history says of acts that only translations have."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogActionRegistry, LogFormatter


def register(actions: LogActionRegistry) -> None:
    """Receive the hook ``register_log_actions``."""

    @actions.register_action("translations.override")
    class OverrideFormatter(LogFormatter):
        label = _("Publish against the gate")

        def format_message(self, log_entry: Any) -> str:
            return _("Published without a review. Reason: %(reason)s") % {
                "reason": log_entry.data["reason"]
            }
