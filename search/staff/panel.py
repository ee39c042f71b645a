"""What the admin's home page says when the index is out of date."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.components import Component

from search.backends.standing import is_rebuild_due


class RebuildPanel(Component):
    """Offers the rebuild to whoever may do it, when it is due."""

    name = "search_rebuild"
    template_name = "search/admin/rebuild_panel.html"
    order = 50

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        due = user.has_perm("search.rebuild_index") and is_rebuild_due()
        return {"due": due, "request": parent_context["request"]}
