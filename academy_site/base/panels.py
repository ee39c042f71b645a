"""Panels of the page editor that say more than Wagtail's own."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import PublishingPanel


class SchedulePanel(PublishingPanel):
    """When a page goes live and expires, and that its other languages end with it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for panel in self.children:
            if panel.field_name == "expire_at":
                panel.help_text = _(
                    "The page’s translations are taken offline at the same moment and kept as "
                    "drafts; they come back when this page is published again."
                )
