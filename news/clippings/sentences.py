"""Where a sentence ends, in French, English, Arabic and Spanish."""

from __future__ import annotations

import re

# After a full stop, and not after an abbreviation, an initial or a number's dot.
END = re.compile(r"(?<=[.!?؟…])((?:\s?[»”\"’)\]])*)\s+(?=[^a-zà-ÿ\s»”’)\]])")
ABBREVIATED = re.compile(
    r"(?:\b(?:M|MM|Mme|Mlle|Dr|Pr|Prof|Mr|Mrs|Ms|St|Ste|Me|art|cf|ex|env|fig|vol|n|no|nos|p|pp"
    r"|Inc|Ltd|Co|Corp|Jr|Sr|vs|Sra|Srta|Sr|etc|dh|tél|hab|av|apr|Jan|Feb|Aug|Sept|Oct|Nov|Dec)"
    r"|\b[A-ZÀ-Ý]|(?:^|\s)[دأ])\.$"
)
TERMINAL = re.compile(r"[.!?؟…\u06d4]\s?['’»”\"\)\]]*$")
STATED = re.compile(r"[.…\u06d4]\s?['’»”\"\)\]]*$")


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph, each with its closing signs."""
    found: list[str] = []
    start = 0
    for end in END.finditer(text):
        piece = text[start : end.end(1)].strip()
        if ABBREVIATED.search(piece):
            continue
        found.append(piece)
        start = end.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def is_closed(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return bool(TERMINAL.search(text.rstrip()))


def is_stated(text: str) -> bool:
    """Tell whether a line ends as a statement does; headlines may ask and exclaim."""
    return bool(STATED.search(text.rstrip()))
