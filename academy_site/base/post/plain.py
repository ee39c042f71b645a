"""Words of several directions where there is no markup: subjects and plain text.

Unicode's isolates (UAX 9) do there what ``<bdi>`` does in HTML. A text may hold such controls
itself; left in, they could turn the whole line round, so they are taken out first.
"""

from __future__ import annotations

import re
import unicodedata

FIRST_STRONG_ISOLATE = "\u2068"
POP_DIRECTIONAL_ISOLATE = "\u2069"
# Embeddings, overrides and isolates; the harmless marks LRM, RLM and ALM stay.
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Whatever is a space and may break, line ends of every kind among them.
_SPACES = re.compile("[^\\S\u00a0\u202f]+")
_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def one_line(text: str) -> str:
    """Return a text on one line, without controls of direction; its no-break spaces stay."""
    return _SPACES.sub(" ", _CONTROLS.sub("", text)).strip()


def isolated(text: str, direction: str) -> str:
    """Return a text on one line, isolated where its surroundings of ``direction`` need it."""
    line = one_line(text)
    found = {_STRONG.get(unicodedata.bidirectional(letter)) for letter in line}
    if found & {"ltr", "rtl"} <= {direction}:
        return line
    return f"{FIRST_STRONG_ISOLATE}{line}{POP_DIRECTIONAL_ISOLATE}"
