"""Isolation of Latin words inside Arabic text, after the Unicode Bidirectional Algorithm (UAX 9).

An acronym or a company's name that ends in a digit, a bracket or a full stop would otherwise pull
its neighbours to the wrong side; ``<bdi>`` keeps it together and lets the style set it smaller.
"""

from __future__ import annotations

import re

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

_TAG = re.compile(r"(<[^>]*>)")
_LATIN = r"[A-Za-z\u00c0-\u024f₀-₉⁰-⁹]"
_JOINER = r"(?:[ \u00a0\u202f]?[&/+.’'‑–-][ \u00a0\u202f]?|[ \u00a0\u202f])"
_RUN = re.compile(rf"(?<!&)(?<!&#)\b{_LATIN}[\w₀-₉⁰-⁹]*(?:{_JOINER}(?:{_LATIN}|\d)[\w₀-₉⁰-⁹]*)*")
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
