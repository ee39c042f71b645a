"""Words of another language inside a sentence that has no markup to say so."""

from __future__ import annotations

FIRST_STRONG, POP = "\u2068", "\u2069"


def isolated(words: str) -> str:
    """Keep ``words`` from reordering the sentence around them (UAX 9: first strong isolate)."""
    return f"{FIRST_STRONG}{words}{POP}"
