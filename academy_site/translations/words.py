"""Counting words, the measure of a translator's work."""

from __future__ import annotations

import re

MARKUP = re.compile(r"<[^>]*>")
# An elision or a hyphen joins: "l’énergie" and "lithium-ion" are one word each; a number is one.
WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*")


def count_words(text: str) -> int:
    """Return the number of words of a segment, its inline markup apart."""
    return len(WORD.findall(MARKUP.sub("", text)))
