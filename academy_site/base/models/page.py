from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db import models
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from academy_site.base import links
from academy_site.base.forms import PageForm
from academy_site.base.frame import Frame, frame_for
from academy_site.base.panels import SchedulePanel
from academy_site.base.problems import Problem, UnfinishedError
from academy_site.base.visibility import Access


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
    settings_panels = [SchedulePanel(), *Page.settings_panels[1:]]
    # An address is no text to translate: each language has its own (see translations.slugs).
    override_translatable_fields = [
        SynchronizedField("show_in_menus", overridable=False),
        SynchronizedField("slug", overridable=False),
    ]

    # Whether its languages are published each when it is ready, or all together; an editor may
    # choose otherwise for one page (see translations.releasing).
    release_mode = "when_ready"
    # Whether the page and all below it are one piece of work in the overview of translations.
    translated_as_whole = False

    # What schema.org calls this kind of page.
    schema_type = "WebPage"
    # The parameters of an address that narrow what the page lists, in their order.
    list_parameters: tuple[str, ...] = ()
    # Whether the pages right below it belong to its frame; a list of thousands reads its own.
    names_children = True
    # The address that search engines are sent to instead, for a text that is not ours.
    canonical_elsewhere = ""
    # On whose behalf the page and what it shows are read; set by whoever serves it.
    access = Access.PUBLIC

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
        links.show(self)
        return {**super().get_context(request, *args, **kwargs), "frame": self.frame}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        show = super().serve_preview
        return self.to_editor(request, lambda: show(request, mode_name))

    def to_editor(self, request: HttpRequest, show: Callable[[], HttpResponse]) -> HttpResponse:
        """Show the draft, or what is still missing before it can be shown."""
        self.access = Access.EDITOR
        try:
            response = show()
        except UnfinishedError as missing:
            context = {"page": self, "frame": self.frame, "missing": str(missing)}
            response = render(request, "unfinished.html", context)
        # It stands in a frame of the editor, which the public policy forbids.
        response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY
        return response

    def serve_password_required_response(
        self, request: HttpRequest, form: Form, action_url: str
    ) -> HttpResponse:
        """Ask for the password without reading anything of the page that it protects."""
        context = {"page": self, "frame": self.frame, "form": form, "action_url": action_url}
        return render(request, settings.WAGTAIL_PASSWORD_REQUIRED_TEMPLATE, context)


class RoutedPage(RoutablePageMixin, BasePage):
    """A page with addresses of its own below it."""

    class Meta:
        abstract = True

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        show = super().serve_preview
        return self.to_editor(request, lambda: show(request, mode_name))
