"""Words together with the language they are in, so that a fallback can be marked as one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from academy_site.base.languages import SOURCE


@dataclass(frozen=True)
class Words:
    """A text and its language; false when empty."""

    text: str
    language: str

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text


def first_filled(texts: Mapping[str, str], language: str) -> Words:
    """Return the text in ``language``, else in the source language, else in any that is filled."""
    for code in (language, SOURCE, *texts):
        if texts.get(code):
            return Words(texts[code], code)
    return Words("", language)
