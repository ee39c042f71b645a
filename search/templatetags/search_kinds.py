"""How a search result is written: its kind, and its words with what was found in them marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django import template
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext, pgettext_lazy

from academy_site.base import bidi
from academy_site.base.languages import active_language, direction
from search.analysis.highlighting import Piece

register = template.Library()
_LETTERS = r"\u0610-\u06ff\u0750-\u077f"
_ARABIC = re.compile(rf"[{_LETTERS}]+(?:\s+[{_LETTERS}]+)*")

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
    written = _written(pieces, active_language())
    return bidi.isolate(written) if active_language() == "ar" else written


@register.simple_tag
def marked_in(pieces: Iterable[Piece], language: str) -> SafeString:
    """Write pieces of a text with its language and direction where they are not the page's."""
    if language in {"", active_language()}:
        return marked(pieces)
    return format_html(
        '<bdi lang="{}" dir="{}">{}</bdi>',
        language,
        direction(language),
        _written(pieces, language),
    )


def _written(pieces: Iterable[Piece], language: str) -> SafeString:
    texts = ((_told(text, language), found) for text, found in pieces)
    rows = ((format_html("<mark>{}</mark>", text) if found else text,) for text, found in texts)
    return format_html_join("", "{}", rows)


def _told(text: str, language: str) -> SafeString:
    """Mark Arabic names in a text of another language as what they are."""
    escaped = escape(text)
    if language == "ar":
        return escaped
    with_marks = _ARABIC.sub(r'<bdi lang="ar" dir="rtl">\g<0></bdi>', escaped)
    return mark_safe(with_marks)  # noqa: S308 (escaped above; only our own tags were added)
