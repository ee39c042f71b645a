from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from academy_site.base.models import RoutedPage
from academy_site.base.visibility import visible
from academy_site.people.models import Person
from sessions.attendance import people_below
from sessions.outputs import structured_data
from sessions.programme import Programme
from sessions.reading import read_programme_of


class SpeakersPage(RoutedPage):
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
        if len(rest) != 1 or len(rest[0]) > Person._meta.get_field("slug").max_length:
            return False
        # Only what exists is remembered: somebody new is found at once.
        key = f"person-{rest[0]}"
        if cache.get(key):
            return True
        known = Person.objects.filter(slug=rest[0]).exists()
        if known:
            cache.set(key, known)
        return known

    @classmethod
    def sub_addresses(cls) -> dict[int, list[str]]:
        """Return what lies below the address of each public page of this kind, by its key."""
        people = people_below(visible(cls.objects.all()).only("path"))
        return {page: [f"{slug}/" for slug in slugs] for page, slugs in people.items()}

    def get_context(
        self,
        request: HttpRequest,
        *args: Any,
        programme: Programme | None = None,
        **kwargs: Any,
    ) -> dict[str, Any]:
        return {
            **super().get_context(request, *args, **kwargs),
            "programme": programme or read_programme_of(self),
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
