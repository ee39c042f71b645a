"""Word documents as HTML."""

from __future__ import annotations

from django.utils.translation import gettext as _

from news.clippings.problems import ClippingError
from news.clippings.taking.limits import Limits, read_apart

LIMITS = Limits(letters=1_600_000)  # (with its tags)


def html_of_docx(content: bytes, limits: Limits = LIMITS) -> str:
    """Return a Word document as HTML, without its pictures. Raises ClippingError."""
    answer = read_apart("docx", content, limits)
    if problem := answer.get("problem"):
        raise ClippingError(_said(problem))
    return str(answer["text"])


def _said(problem: str) -> str:
    if problem == "unpacks":
        return _("The Word document unpacks to far too much and is not opened.")
    if problem == "locked":
        return _("The document is protected by a password: remove it and try again.")
    if problem == "letters":
        return _("The document is far too long for a clipping.")
    if problem in ("time", "memory"):
        return _("The Word document is too complicated to be read here: paste the text instead.")
    return _("The Word document is damaged and cannot be read.")
