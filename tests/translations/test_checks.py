"""A snippet with languages has to be able to wait for its review."""

from __future__ import annotations

from wagtail.models import TranslatableMixin

from academy_site.translations import checks
from tests.announcements.models import Announcement


class Notice(TranslatableMixin):
    """A snippet that is public as soon as it is saved; abstract, so that it needs no table."""

    class Meta:
        abstract = True
        app_label = "announcements"


def test_the_snippets_of_the_project_can_wait():
    assert checks.translatable_snippets(None) == []


def test_a_snippet_that_is_public_when_it_is_saved_is_an_error(monkeypatch):
    monkeypatch.setattr(checks, "get_snippet_models", lambda: [Announcement, Notice])

    [error] = checks.translatable_snippets(None)

    assert (error.id, error.obj) == ("translations.E001", Notice)
