from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from academy_site.base.models import BasePage
from academy_site.base.models.page import is_preview
from sessions.outputs import structured_data
from sessions.reading import read_programme_of


class SpeakersPage(RoutablePageMixin, BasePage):
    """The people of a session, sorted in the language's own alphabet, and a page for each."""

    parent_page_types = ["plenary.SessionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("speakers")
        verbose_name_plural = _("speakers")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "programme": read_programme_of(self, preview=is_preview(request)),
        }

    @path("<slug:slug>/", name="person")
    def person(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Show one person: name, affiliations, and what they do in this session."""
        programme = read_programme_of(self)
        person = programme.person(slug)
        if person is None:
            raise Http404
        return self.render(
            request,
            template="plenary/person.html",
            context_overrides={
                "programme": programme,
                "person": person,
                "engagements": programme.engagements(person),
                "structured_data": structured_data.person(person),
            },
        )
