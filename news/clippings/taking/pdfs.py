"""PDF documents as text, read in a process of their own within limits of time and memory.

A document of some kilobytes can keep a reader busy for hours, and in Python nothing can stop a
function that works; a process can be stopped by the kernel.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from news.clippings.problems import ClippingError

READER = Path(__file__).with_name("pdf_process.py")
ARABIC_WORD = re.compile("[\u0621-\u064a]{2,}")
# Signs before their word, quotations that close as they open, numbers stuck to words: so Arabic
# comes out of a page whose maker stored it as it looks, its words in the reverse order.
BACKWARDS = re.compile(
    r"(?:^|\s)[:،؛.»](?=[\u0621-\u064a])|[\u0621-\u064a]«|[\u0621-\u064a]{2}\d|\d[\u0621-\u064a]{2}"
)


@dataclass(frozen=True)
class Limits:
    """What the reading of a document may take: seconds of work and by the clock, bytes, pages."""

    work: int = 10
    clock: int = 40  # (a machine that does other things besides is given more)
    memory: int = 512 << 20
    pages: int = 60
    letters: int = 400_000


LIMITS = Limits()


def text_of_pdf(content: bytes, limits: Limits = LIMITS) -> str:
    """Return the text of a PDF document. Raises ClippingError."""
    answer = _answer(content, limits)
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


def _answer(content: bytes, limits: Limits) -> dict[str, Any]:
    numbers = (limits.work, limits.memory, limits.pages, limits.letters)
    try:
        done = subprocess.run(  # noqa: S603 (our own reader, with numbers of ours)
            [sys.executable, "-I", str(READER), *map(str, numbers)],
            input=content, capture_output=True, timeout=limits.clock, check=False,
        )  # fmt: skip
        answer: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        # Stopped: by us, or by the kernel before it could say anything.
        return {"problem": "time"}
    return answer


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
