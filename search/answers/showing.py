"""Makes hits of the pages that were found: their words, marked where the query found them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from academy_site.base import addresses
from search.analysis import Group
from search.analysis.highlighting import Piece, highlight
from search.answers.hits import Hit
from search.answers.kinds import page_kinds
from search.answers.telling import note_of, told_of
from search.models import PageText
from search.wishes.exceptions import lexicon

EXCERPT = 220  # characters
SEARCHED = 60_000  # characters of a text in which the place to show is looked for

Row = Sequence[Any]  # of a page, by pages.COLUMNS


def hits_of(rows: Iterable[Row], groups: Sequence[Group], language: str) -> list[Hit]:
    """Return the hits of pages that are all in one language; two queries."""
    pages = list(rows)
    keys = [row[0] for row in pages]
    told = told_of(keys)
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
    return highlight(" ".join(text.split()), groups, language, None, lexicon())


def excerpt(body: str, lead: str, groups: Sequence[Group], language: str) -> list[Piece]:
    """Return the part of a text in which most was found, else what introduces it."""
    found = highlight(body[:SEARCHED], groups, language, EXCERPT, lexicon()) if body else []
    if any(piece.marked for piece in found):
        cut_before = not body.startswith("".join(piece.text for piece in found))
        return [*([Piece("… ", marked=False)] if cut_before else []), *_one_line(found)]
    return _one_line(highlight(lead, groups, language, EXCERPT, lexicon())) if lead else []


def _one_line(pieces: Iterable[Piece]) -> list[Piece]:
    return [piece._replace(text=piece.text.replace("\n", " · ")) for piece in pieces]
