"""How a search result is written: its kind, and its words with what was found in them marked."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import pgettext, pgettext_lazy

from academy_site.base import bidi
from academy_site.base.languages import active_language, direction
from search.analysis.highlighting import Piece

register = template.Library()

KIND_NAMES = {
    "homepage": pgettext_lazy("kind of page", "Home page"),
    "sessionindexpage": pgettext_lazy("kind of page", "Sessions"),
    "sessionpage": pgettext_lazy("kind of page", "Plenary session"),
    "conceptnotepage": pgettext_lazy("kind of page", "Concept note"),
    "programmepage": pgettext_lazy("kind of page", "Programme"),
    "sittingpage": pgettext_lazy("kind of page", "Sitting"),
    "speakerspage": pgettext_lazy("kind of page", "Speakers"),
    "outcomespage": pgettext_lazy("kind of page", "Outcomes"),
    "newsindexpage": pgettext_lazy("kind of page", "All news"),
    "newspage": pgettext_lazy("kind of page", "News"),
    "glossarypage": pgettext_lazy("kind of page", "Glossary"),
    "slot": pgettext_lazy("kind of result", "In the programme"),
    "person": pgettext_lazy("kind of result", "Person"),
    "term": pgettext_lazy("kind of result", "Term"),
}


@register.filter
def kind_name(kind: str) -> str:
    """Name a kind of page; a plain page is just that."""
    return str(KIND_NAMES.get(kind, pgettext("kind of page", "Page")))


@register.filter
def marked(pieces: Iterable[Piece]) -> SafeString:
    """Write pieces of a text of the page's own language, those that were found in ``<mark>``."""
    written = _written(pieces)
    return bidi.isolate(written) if active_language() == "ar" else written


@register.simple_tag
def marked_in(pieces: Iterable[Piece], language: str) -> SafeString:
    """Write pieces of a text with its language and direction where they are not the page's."""
    if language in {"", active_language()}:
        return marked(pieces)
    return format_html(
        '<bdi lang="{}" dir="{}">{}</bdi>', language, direction(language), _written(pieces)
    )


def _written(pieces: Iterable[Piece]) -> SafeString:
    return format_html_join(
        "",
        "{}",
        ((format_html("<mark>{}</mark>", text) if found else text,) for text, found in pieces),
    )
