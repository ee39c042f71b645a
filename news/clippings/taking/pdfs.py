"""PDF documents as text."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext as _

from news.clippings.problems import ClippingError
from news.clippings.taking.limits import Limits, read_apart

ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")
# Signs before their word, quotations that close as they open, numbers stuck to words: so Arabic
# comes out of a page whose maker stored it as it looks, its words in the reverse order.
BACKWARDS = re.compile(
    r"(?:^|\s)[:،؛.»](?=[\u0621-\u064a])|[\u0621-\u064a]«|[\u0621-\u064a]{2}\d|\d[\u0621-\u064a]{2}"
)


LIMITS = Limits()


def text_of_pdf(content: bytes, limits: Limits = LIMITS) -> str:
    """Return the text of a PDF document. Raises ClippingError."""
    answer = read_apart("pdf", content, limits)
    if problem := answer.get("problem"):
        raise ClippingError(_said(problem, answer, limits))
    text = str(answer["text"])
    if not text.strip():
        raise ClippingError(
            _("The PDF document holds pictures of text only: paste the text instead.")
        )
    if is_backwards(text):
        raise ClippingError(
            _(
                "The Arabic of this PDF document comes out in the wrong order: paste the"
                " text instead."
            )
        )
    return text


def is_backwards(text: str) -> bool:
    """Tell whether the Arabic of a text stands in the wrong order."""
    signs = len(BACKWARDS.findall(text))
    return signs >= 3 and signs * 50 >= len(ARABIC_WORD.findall(text))


def _said(problem: str, answer: dict[str, Any], limits: Limits) -> str:
    if problem == "locked":
        return _("The document is protected by a password: remove it and try again.")
    if problem == "pages":
        return _("The document has %(number)d pages; a clipping has at most %(most)d.") % {
            "number": answer["number"],
            "most": limits.pages,
        }
    if problem == "letters":
        return _("The document is far too long for a clipping.")
    if problem in ("time", "memory"):
        return _("The PDF document is too complicated to be read here: paste the text instead.")
    return _("The PDF document is damaged and cannot be read.")
