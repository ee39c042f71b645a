"""Isolation of Latin words inside Arabic text, after the Unicode Bidirectional Algorithm (UAX 9).

An acronym or a company's name that ends in a digit, a bracket or a full stop would otherwise pull
its neighbours to the wrong side; ``<bdi>`` keeps it together and lets the style set it smaller.
"""

from __future__ import annotations

import re

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

_TAG = re.compile(r"(<[^>]*>)")
_LETTER = r"A-Za-z\u00c0-\u024f"
_LATIN = rf"[{_LETTER}₀-₉⁰-⁹]"
_WORD = rf"[{_LETTER}0-9_₀-₉⁰-⁹]*"
_JOINER = r"(?:[ \u00a0\u202f]?[&/+.’'‑–-][ \u00a0\u202f]?|[ \u00a0\u202f])"
# Arabic writes its "and" onto the word that follows: a run may begin right after an Arabic letter.
_START = rf"(?<!&)(?<!&#)(?<![{_LETTER}0-9_])(?:[0-9]+(?=[{_LETTER}]))?"
_RUN = re.compile(rf"{_START}{_LATIN}{_WORD}(?:{_JOINER}(?:{_LATIN}|[0-9]){_WORD})*")
_ENTITY = re.compile(r"(&(?:#\d+|#x[0-9a-fA-F]+|\w+);)")


def isolate(html: str) -> SafeString:
    """Wrap every run of Latin words in the text of ``html`` in ``<bdi>``; tags stay as they are."""
    parts = _TAG.split(conditional_escape(html))
    for place in range(0, len(parts), 2):
        pieces = _ENTITY.split(parts[place])
        for inner in range(0, len(pieces), 2):
            pieces[inner] = _RUN.sub(r'<bdi dir="ltr">\g<0></bdi>', pieces[inner])
        parts[place] = "".join(pieces)
    return mark_safe("".join(parts))  # noqa: S308 (escaped above; only our own tags were added)
