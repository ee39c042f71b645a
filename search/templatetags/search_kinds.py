"""How a search result is written: its kind, and its words with what was found in them marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from django import template
from django.utils.html import format_html, format_html_join
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
    "digestpage": pgettext_lazy("kind of page", "Digest of the week"),
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
    return _written(pieces, active_language())


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
    """Write pieces with each run of the other script isolated as a whole.

    A mark that begins or ends inside a run is cut there: two isolated halves of a Latin name would
    change places in an Arabic line.
    """
    whole = list(pieces)
    text = "".join(piece.text for piece in whole)
    written = []
    done = 0
    for start, end in _foreign_runs(text, language):
        run = _marks(_part(whole, start, end))
        written += [
            _marks(_part(whole, done, start)),
            format_html('<bdi dir="ltr">{}</bdi>', run)
            if language == "ar"
            else format_html('<bdi lang="ar" dir="rtl">{}</bdi>', run),
        ]
        done = end
    written.append(_marks(_part(whole, done, len(text))))
    return mark_safe("".join(written))  # noqa: S308 (every part was escaped by format_html)


def _foreign_runs(text: str, language: str) -> list[tuple[int, int]]:
    if language == "ar":
        return bidi.runs(text)
    return [run.span() for run in _ARABIC.finditer(text)]


def _part(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Piece]:
    """Yield what the pieces hold between two places of their whole text."""
    place = 0
    for piece in pieces:
        text = piece.text[max(start - place, 0) : max(end - place, 0)]
        if text:
            yield piece._replace(text=text)
        place += len(piece.text)


def _marks(pieces: Iterable[Piece]) -> SafeString:
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", piece.text) if piece.marked else piece.text,)
            for piece in pieces
        ),
    )
