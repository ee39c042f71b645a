from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from academy_site.base.models import BasePage
from sessions.reading import read_sessions


class SessionIndexPage(BasePage):
    """All plenary sessions, the latest first."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["plenary.SessionPage"]
    max_count_per_parent = 1
    schema_type = "CollectionPage"

    class Meta:
        verbose_name = _("list of sessions")
        verbose_name_plural = _("lists of sessions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "sessions": read_sessions(self.language),
        }
