"""Makes hits of the pages that were found: their words, marked where the query found them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from academy_site.base import addresses
from search.analysis import Group
from search.analysis.highlighting import Piece, highlight
from search.answers.hits import Hit
from search.answers.kinds import page_kinds
from search.answers.telling import note_of, told_of
from search.models import PageText
from search.vocabulary.texts import one_line
from search.wishes.exceptions import lexicon

_AFTER_A_SENTENCE = re.compile(r"(?<=[.!?…؟])\n")
EXCERPT = 220  # characters
SEARCHED = 60_000  # characters of a text in which the place to show is looked for

Row = Sequence[Any]  # of a page, by pages.COLUMNS


def hits_of(rows: Iterable[Row], groups: Sequence[Group], language: str) -> list[Hit]:
    """Return the hits of pages that are all in one language; two queries."""
    pages = list(rows)
    keys = [row[0] for row in pages]
    told = told_of((row[0], row[3]) for row in pages)
    texts = dict(PageText.objects.filter(pk__in=keys).values_list("pk", "text"))
    kinds = page_kinds()
    hits = []
    for key, title, url_path, content_type, description, *_rest in pages:
        about = told.get(key)
        body = texts.get(key, "").partition("\n")[2]
        lead = description or (about.lead if about else "")
        hits.append(
            Hit(
                title=marked(title, groups, language),
                excerpt=excerpt(body, lead, groups, language),
                url=addresses.public_path(language, url_path),
                kind=kinds[content_type][0],
                language=language,
                note=note_of(about, language) if about else "",
                key=key,
            )
        )
    return hits


def marked(text: str, groups: Sequence[Group], language: str) -> list[Piece]:
    """Return a short text as a whole, what was found in it marked."""
    return highlight(one_line(text), groups, language, None, lexicon())


def excerpt(body: str, lead: str, groups: Sequence[Group], language: str) -> list[Piece]:
    """Return the part of a text in which most was found, else what introduces it."""
    found = highlight(body[:SEARCHED], groups, language, EXCERPT, lexicon()) if body else []
    if any(piece.marked for piece in found):
        return _cut_out(found, body)
    return _cut_out(highlight(lead, groups, language, EXCERPT, lexicon()), lead) if lead else []


def _cut_out(pieces: Sequence[Piece], whole: str) -> list[Piece]:
    """Write an excerpt on one line, with a sign where the whole text goes on."""
    text = "".join(piece.text for piece in pieces)
    before, after = not whole.startswith(text), not whole.endswith(text)
    return [
        *([Piece("… ", marked=False)] if before else []),
        *(piece._replace(text=_one_line(piece.text)) for piece in pieces),
        *([Piece("…" if text[-1:].isspace() else " …", marked=False)] if after else []),
    ]


def _one_line(text: str) -> str:
    """Join lines: after a sentence with a space, after what is no sentence with a dot between."""
    return _AFTER_A_SENTENCE.sub(" ", text).replace("\n", " · ")
