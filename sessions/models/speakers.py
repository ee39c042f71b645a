from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from academy_site.base.models import BasePage
from academy_site.base.models.page import is_preview
from academy_site.people.models import Person
from sessions.outputs import structured_data
from sessions.programme import Programme
from sessions.reading import read_programme_of


class SpeakersPage(RoutablePageMixin, BasePage):
    """The people of a session, sorted in the language's own alphabet, and a page for each."""

    parent_page_types = ["plenary.SessionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("speakers")
        verbose_name_plural = _("speakers")

    @classmethod
    def may_answer(cls, rest: list[str]) -> bool:
        """Tell cheaply whether an address below this page can be somebody's."""
        if len(rest) != 1:
            return False
        # Only what exists is remembered: somebody new is found at once.
        key = f"person-{rest[0]}"
        if cache.get(key):
            return True
        known = Person.objects.filter(slug=rest[0]).exists()
        if known:
            cache.set(key, known)
        return known

    def get_context(
        self,
        request: HttpRequest,
        *args: Any,
        programme: Programme | None = None,
        **kwargs: Any,
    ) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "programme": programme or read_programme_of(self, preview=is_preview(request)),
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
            programme=programme,
            context_overrides={
                "person": person,
                "heading": person.name.text,
                "engagements": programme.engagements(person),
                "structured_data": structured_data.person(person),
            },
        )
