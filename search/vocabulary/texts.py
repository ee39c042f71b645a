"""The text of a page as it is written, field after field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wagtail.models import Page
from wagtail.search.index import SearchField

from search.backends.documents import TITLE, texts_of

_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
LONGEST = 400_000  # characters; beyond them nobody looks for the place where a word stands


def text_of(page: Page) -> str:
    """Return a page's title on the first line, and below it the words that are searched."""
    return "\n".join([one_line(page.title), *_body(page)])[:LONGEST]


def one_line(text: str) -> str:
    """Return a text on one line; spaces that do not break, as in 120 000, stay what they are."""
    return _SPACES.sub(" ", text).strip()


def _body(page: Page) -> Iterator[str]:
    for field, text in texts_of(page):
        if isinstance(field, SearchField) and field.field_name != TITLE:
            yield from filter(None, (one_line(line) for line in text.splitlines()))
