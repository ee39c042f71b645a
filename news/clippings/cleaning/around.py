"""What stands above and below the text: the section's name, and what readers wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from news.clippings.cleaning.headlines import LONGEST_HEADLINE, is_prose
from news.clippings.folding import count, folded, words
from news.clippings.lexicon import lexicons
from news.clippings.pieces import Piece, Reason

LONGEST_SECTION = 3  # words
COMMENTS = re.compile(
    r"(\d+|les|vos|aucun|no|all)? ?(commentaires?|comments?|comentarios?|reactions?)( \d+)?"
    r"|(\d+ )?(ال)?تعليقات?( (القراء|الزوار|\d+))?|اراء القراء"
)


def mark_around(pieces: Sequence[Piece], title: Piece | None) -> None:
    """Mark the names of sections above a titled text, and the comments that end a clipping."""
    if title is not None:
        for piece in pieces:
            if is_prose(piece) and not piece.reason and piece is not title:
                break
            if not piece.reason and piece is not title and _is_section(piece.text):
                piece.reason = Reason.NAVIGATION
    _mark_comments(pieces)


def _is_section(text: str) -> bool:
    said = words(text)
    return 0 < len(said) <= LONGEST_SECTION and any(
        all(word in known.sections or word in known.stopwords for word in said)
        for known in lexicons()
    )


def _mark_comments(pieces: Sequence[Piece]) -> None:
    places = [
        place
        for place, piece in enumerate(pieces)
        if piece.reason and COMMENTS.fullmatch(folded(piece.text))
    ]
    if not places:
        return
    below = pieces[places[0] + 1 :]
    # Between paragraphs of the article, the same words are only a link to the comments.
    if any(not piece.reason and count(piece.text) > LONGEST_HEADLINE for piece in below):
        return
    above = any(is_prose(piece) and not piece.reason for piece in pieces[: places[0]])
    for piece in below if above else ():
        if not piece.reason:
            piece.reason = Reason.BOILERPLATE
