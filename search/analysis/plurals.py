"""Broken plurals of Arabic by their templates: guesses in both directions, for the index."""

from __future__ import annotations


def singular_guesses(word: str) -> list[str]:
    """Return singulars that the word may be a broken plural of (without article, unstemmed)."""
    size = len(word)
    if size == 5 and word[2] == "ا":  # مصانع: مصنع
        return [word[:2] + word[3:]]
    if size == 6 and word[2] == "ا" and word[4] == "ي":  # مشاريع: مشروع
        stem = word[:2] + word[3]
        return [stem + "و" + word[5], stem + "ا" + word[5], stem + "ي" + word[5]]
    return []


def plural_guesses(word: str) -> list[str]:
    """Return broken plurals that the word may have."""
    if len(word) == 4 and word[0] == "م":
        return [word[:2] + "ا" + word[2:]]
    return []
