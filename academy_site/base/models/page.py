from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from academy_site.base.forms import PageForm
from academy_site.base.frame import Frame, frame_for
from academy_site.base.problems import Problem


class BasePage(Page):
    """What every page of the site has: a lead, a frame around it, and its card for sharing."""

    lead = models.TextField(
        _("lead"),
        blank=True,
        default="",
        help_text=_("One or two sentences that open the page; also its description elsewhere."),
    )

    base_form_class = PageForm
    search_fields = [*Page.search_fields, index.SearchField("lead", boost=2)]
    content_panels = [*Page.content_panels, FieldPanel("lead")]
    override_translatable_fields = [SynchronizedField("show_in_menus", overridable=False)]

    # What schema.org calls this kind of page.
    schema_type = "WebPage"

    class Meta:
        abstract = True

    @cached_property
    def language(self) -> str:
        """The BCP 47 code of the page's own language."""
        return self.locale.language_code

    @cached_property
    def frame(self) -> Frame:
        """What surrounds the page, read once per request."""
        return frame_for(self.language, self)

    @property
    def description(self) -> str:
        """One sentence for search engines and shared links."""
        return self.search_description or self.lead

    def find_problems(self) -> list[Problem]:
        """Return what an editor should put right; the blocking ones stop a publication."""
        return []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "frame": self.frame}


def is_preview(request: HttpRequest) -> bool:
    """Tell whether an editor is looking at a draft."""
    return bool(getattr(request, "is_preview", False))
