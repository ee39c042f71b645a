"""What changed between two versions of a segment's words, shown word by word.

Pure: text in, HTML out. wagtail-localize keeps the inline markup of a segment in its words
(``<b>52 %</b>``, ``<a id="a1">``); here markup becomes the look of the words it surrounds, so that
nobody has to read tags and a word that turned bold shows as a change.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from html.parser import HTMLParser
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from academy_site.base.languages import active_language, direction

# A letter's marks (accents apart, Arabic vowels) are no letters to Python's ``\w``.
PIECE = re.compile(r"[\w\u0300-\u036f\u064b-\u065f\u0670]+|\s|.", re.DOTALL)
LOOKS = {"b", "strong", "i", "em", "code", "abbr", "acronym", "sub", "sup"}
LINK = "a"
SPACES = {
    " ": gettext_lazy("space"),
    "\u00a0": gettext_lazy("no-break space"),
    "\u202f": gettext_lazy("narrow no-break space"),
    "\n": gettext_lazy("line break"),
}


@dataclass(frozen=True)
class Piece:
    """A word, a space or a sign, with the markup around it, the outermost first."""

    text: str
    marks: tuple[str, ...] = ()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.pieces.append(Piece("\n", tuple(self._open)))
        elif tag == LINK:
            self._open.append(f"{LINK} {dict(attrs).get('id') or ''}")
        elif tag in LOOKS:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        for place in reversed(range(len(self._open))):
            if self._open[place].split(" ")[0] == tag:
                del self._open[place]
                break

    def handle_data(self, data: str) -> None:
        marks = tuple(self._open)
        self.pieces += [Piece(text, marks) for text in PIECE.findall(data)]


def pieces_of(words: str) -> list[Piece]:
    """Cut the words of a segment into pieces that are compared whole."""
    reader = _Reader()
    reader.feed(words)
    reader.close()
    return reader.pieces


def shown(words: str) -> SafeString:
    """Return the words of a segment as HTML that looks as its markup says."""
    return _written(pieces_of(words))


def difference(before: str, after: str) -> SafeString:
    """Return ``after`` with what was added in ``<ins>`` and what went in ``<del>``.

    Each says so in hidden words too, in the language of the interface: neither colour nor line
    reaches a screen reader.
    """
    former, present = pieces_of(before), pieces_of(after)
    return format_html_join(
        "",
        "{}",
        (
            (_removed(gone) + _added(new) if changed else _written(new),)
            for changed, gone, new in _runs(former, present)
        ),
    )


def extent(before: str, after: str) -> float:
    """Return how much of the words changed: 0 for nothing, 1 for everything."""
    former, present = pieces_of(before), pieces_of(after)
    return 1 - SequenceMatcher(None, former, present, autojunk=False).ratio()


Run = tuple[bool, list[Piece], list[Piece]]


def _runs(former: list[Piece], present: list[Piece]) -> Iterator[Run]:
    """Yield what stayed and what changed; changes with but a space between them are one."""
    matcher = SequenceMatcher(None, former, present, autojunk=False)
    found: list[Run] = [
        (act != "equal", former[i:j], present[k:m]) for act, i, j, k, m in matcher.get_opcodes()
    ]
    for place in range(1, len(found) - 1):
        between = found[place][2]
        if not found[place][0] and all(piece.text.isspace() for piece in between):
            found[place] = (True, *found[place][1:])
    for changed, runs in groupby(found, key=lambda run: run[0]):
        together = list(runs)
        yield (
            changed,
            [piece for run in together for piece in run[1]],
            [piece for run in together for piece in run[2]],
        )


def _removed(pieces: list[Piece]) -> SafeString:
    # Translators: read out before words that were taken out, on the page that compares versions.
    return _marked("<del>{}{}</del>", _("removed:"), pieces)


def _added(pieces: list[Piece]) -> SafeString:
    # Translators: read out before words that were put in, on the page that compares versions.
    return _marked("<ins>{}{}</ins>", _("added:"), pieces)


def _marked(template: str, said: str, pieces: list[Piece]) -> SafeString:
    if not pieces:
        return mark_safe("")
    if all(piece.text.isspace() for piece in pieces):
        # A space that came or went, or became another kind of space, cannot be seen: name it.
        names = ", ".join(str(SPACES.get(piece.text, SPACES[" "])) for piece in pieces)
        written = _in_interface("wording__space", f"[{names}]")
    else:
        written = _written(pieces)
    return format_html(template, _in_interface("w-sr-only", f"{said} "), written)


def _in_interface(css: str, said: str) -> SafeString:
    code = active_language()
    return format_html(
        '<span class="{}" lang="{}" dir="{}">{}</span>', css, code, direction(code), said
    )


def _written(pieces: Iterable[Piece]) -> SafeString:
    return format_html_join(
        "",
        "{}",
        (
            (_dressed("".join(piece.text for piece in alike), marks),)
            for marks, alike in groupby(pieces, key=lambda piece: piece.marks)
        ),
    )


def _dressed(text: str, marks: tuple[str, ...]) -> SafeString:
    html = format_html_join(mark_safe("<br>"), "{}", ((line,) for line in text.split("\n")))
    for mark in reversed(marks):
        if mark.startswith(LINK + " "):
            html = format_html('<span class="wording__link">{}</span>', html)
        else:
            html = format_html("<{0}>{1}</{0}>", mark, html)
    return html
