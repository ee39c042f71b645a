"""Whether words can stand in their place: said before they are saved, never at publication."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import blocks
from wagtail_localize.models import TranslationContext
from wagtail_localize.strings import StringValue, extract_ids, validate_translation_links

from academy_site.translations.editor.placing import holder_of, is_rich

# Letters by their category that show nothing: fillers of Hangul and Braille's empty cell.
FILLERS = "\u115f\u1160\u2800\u3164\uffa0"
LOST = "\ufffd"
BREAKS = re.compile(r"[\t\n\r]+")
VOID = "br"


class UnsoundError(ValueError):
    """Words that cannot be used; the message tells the translator why."""


def settled(value: str) -> str:
    """Return words as they are stored: on one line, for a line break of a segment is ``<br>``."""
    return BREAKS.sub(" ", value).strip()


def is_blank(value: str) -> bool:
    """Tell whether words show nothing: spaces, invisible characters and markup around them."""
    return not any(
        unicodedata.category(letter)[0] not in "CZ" and letter not in FILLERS
        for letter in StringValue(value).render_text()
    )


def check(value: str, source: str, context: TranslationContext, model: type[models.Model]) -> None:
    """Raise UnsoundError unless ``value`` can be the translation of ``source`` in its place."""
    _check_characters(value)
    if is_blank(value):
        raise UnsoundError(_("There are no words here. To take the translation away, empty it."))
    _check_markup(value, source)
    _check_holder(StringValue(value).render_text(), holder_of(context, model))


def lost_markup(value: str, source: str) -> list[str]:
    """Return the names of the marks (bold, raised…) of the source that the words do without."""
    names = [_opened(text) for text in (source, value)]
    return sorted(names[0] - names[1] - {"a"})


def _check_characters(value: str) -> None:
    for letter in value:
        if unicodedata.category(letter) in ("Cc", "Cs"):
            raise UnsoundError(
                _("There is a control character (U+%04X) among the words; take it out.")
                % ord(letter)
            )
    if LOST in value:
        raise UnsoundError(
            _("The sign %s stands for a letter that was lost on the way; type that letter again.")
            % LOST
        )


def _check_markup(value: str, source: str) -> None:
    try:
        StringValue.from_translated_html(value)
        validate_translation_links(source, value)
    except ValueError as error:
        raise UnsoundError(str(error.args[0])) from error
    if dropped := sorted(extract_ids(source) - extract_ids(value)):
        marks = ", ".join(f'<a id="{name}">…</a>' for name in dropped)
        raise UnsoundError(_("A link of the source is missing: put %s around its words.") % marks)
    reader = _Reader()
    reader.feed(value)
    reader.close()
    if reader.is_code:
        raise UnsoundError(_("A comment or an instruction of HTML is no word; take it out."))
    if reader.bare_link:
        raise UnsoundError(_("A link without an id leads nowhere; take it out."))
    if unbalanced := reader.unbalanced or (reader.open and reader.open[-1]):
        raise UnsoundError(_("The tag <%s> is not closed where it should be.") % unbalanced)


def _check_holder(text: str, holder: Any) -> None:
    most = getattr(holder, "max_length", None) or getattr(
        getattr(holder, "field", None), "max_length", None
    )
    if most and len(text) > most:
        raise UnsoundError(
            ngettext(
                "There is room for %(most)d character here, and these are %(length)d.",
                "There is room for %(most)d characters here, and these are %(length)d.",
                most,
            )
            % {"most": most, "length": len(text)}
        )
    if is_rich(holder):
        return
    try:
        if isinstance(holder, blocks.CharBlock | blocks.TextBlock):
            holder.clean(text)
        elif isinstance(holder, models.CharField | models.TextField):
            holder.clean(text, None)
    except ValidationError as error:
        raise UnsoundError(" ".join(error.messages)) from error


def _opened(value: str) -> set[str]:
    reader = _Reader()
    reader.feed(value)
    reader.close()
    return reader.seen


class _Reader(HTMLParser):
    """Follows the tags of a segment, which a lenient parser would close by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.unbalanced = ""
        self.bare_link = False
        self.is_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag == "a" and "id" not in dict(attrs):
            self.bare_link = True
        if tag != VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == VOID:
            return
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.unbalanced = self.unbalanced or tag

    def handle_comment(self, data: str) -> None:
        self.is_code = True

    def handle_decl(self, decl: str) -> None:
        self.is_code = True

    def unknown_decl(self, data: str) -> None:
        self.is_code = True

    def handle_pi(self, data: str) -> None:
        self.is_code = True
