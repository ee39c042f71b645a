"""Expressions that are written one a line."""

from __future__ import annotations


def lines(text: str) -> list[str]:
    """Return the lines of a text that are not empty, each once."""
    return list(dict.fromkeys(filter(None, (" ".join(line.split()) for line in text.split("\n")))))
