"""Wagtail's editor, with the clipping of the article in its side panels.

Wagtail has no hook for the side panels of pages; a view that answers ``before_edit_page`` is its
way to edit pages of one kind differently.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page

from news.clippings.models import Clipping
from news.clippings.side_panel import ClippingSidePanel
from news.clippings.sight import clipping_for

HOOK = "before_edit_page"
LAST = 1000  # the order of a hook that answers: those after it would not be asked


class ClippedArticleEditView(EditView):
    """Edits an article that has a clipping."""

    clipping: Clipping | None = None

    def run_hook(self, hook_name: str, *args: Any, **kwargs: Any) -> Any:
        # This view is itself the answer of the last of these hooks.
        return None if hook_name == HOOK else super().run_hook(hook_name, *args, **kwargs)

    def get_side_panels(self) -> MediaContainer:
        panels = super().get_side_panels()
        if self.clipping is None or self.expects_json_response or self.hydrate_create_view:
            return panels
        return MediaContainer([*panels, ClippingSidePanel(self.page, self.request, self.clipping)])


def edit_with_clipping(request: HttpRequest, page: Page) -> HttpResponseBase | None:
    """Answer for Wagtail's editor where the article has a clipping that the user may see."""
    if request.resolver_match.view_name != "wagtailadmin_pages:edit":
        return None  # an older version is being taken back
    clipping = clipping_for(request.user, page)
    if clipping is None:
        return None
    return ClippedArticleEditView.as_view(clipping=clipping)(request, page_id=page.pk)
