"""Finding the pages of the demo that is loaded once per run."""

from __future__ import annotations

from django.apps import apps
from wagtail.models import Page

from academy_site.base.addresses import public_path
from academy_site.base.visibility import Access

LANGUAGES = ("fr", "en", "ar")
DIRECTIONS = {"fr": "ltr", "en": "ltr", "ar": "rtl"}
# Every kind of page that the demo holds, by its model's label.
KINDS = (
    "home.HomePage",
    "home.StandardPage",
    "plenary.SessionIndexPage",
    "plenary.SessionPage",
    "plenary.ConceptNotePage",
    "plenary.ProgrammePage",
    "plenary.SittingPage",
    "plenary.SpeakersPage",
    "news.NewsIndexPage",
    "news.NewsPage",
    "digest.DigestPage",
    "glossary.GlossaryPage",
)
FIRST_SITTING = "seance-1"
A_SPEAKER = "ismael-saadoune"


def page(label: str, language: str = "fr", slug: str = "") -> Page:
    """Return the first page of a model in a language; ``slug`` is that of the French page."""
    found = apps.get_model(label).objects.filter(locale__language_code="fr").order_by("path")
    source = (found.filter(slug=slug) if slug else found)[0]
    if language == "fr":
        return source
    return source.get_translations().get(locale__language_code=language).specific


def as_editor(draft: Page) -> Page:
    """Return the page as an editor's preview shows it."""
    draft.access = Access.EDITOR
    return draft


def path_of(label: str, language: str = "fr", slug: str = "") -> str:
    """Return the public path of that page."""
    return public_path(language, page(label, language, slug).url_path)


def sitting(language: str = "fr", slug: str = FIRST_SITTING) -> Page:
    """Return a sitting of the demo."""
    return page("plenary.SittingPage", language, slug)
