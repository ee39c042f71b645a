"""The text of a page as it is written, field after field."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail.models import Page
from wagtail.search.index import SearchField

from search.backends.documents import TITLE, texts_of

LONGEST = 400_000  # characters; beyond them nobody looks for the place where a word stands


def text_of(page: Page) -> str:
    """Return a page's title on the first line, and below it the words that are searched."""
    return "\n".join([one_line(page.title), *_body(page)])[:LONGEST]


def one_line(text: str) -> str:
    return " ".join(text.split())


def _body(page: Page) -> Iterator[str]:
    for field, text in texts_of(page):
        if isinstance(field, SearchField) and field.field_name != TITLE:
            yield from filter(None, (one_line(line) for line in text.splitlines()))
