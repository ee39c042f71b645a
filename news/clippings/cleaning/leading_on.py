"""Headlines and teasers of other articles, below a "read also"."""

from __future__ import annotations

from collections.abc import Sequence

from news.clippings.cleaning.headlines import FEW, is_headline, is_listed, is_prose
from news.clippings.cleaning.vocabulary import Vocabulary
from news.clippings.folding import count
from news.clippings.pieces import Kind, Piece, Reason

LONGEST_CALL = 7  # words of a "read also" that names no article itself
RELATED_TO_NONE = 0.16  # share of words in common, below which a teaser is not the article's


def mark_after(pieces: Sequence[Piece], title: Piece | None, about: Vocabulary) -> None:
    """Mark the headlines below a "read also", and each teaser that goes with one of them.

    A paragraph without such a headline stays: a website also sets a "read also" between two
    paragraphs of the article.
    """
    below, headline = False, ""
    for place, piece in enumerate(pieces):
        if piece.reason == Reason.RELATED:
            below = below or count(piece.text) <= LONGEST_CALL
            headline = piece.text
        elif piece.reason or piece is title or not below:
            continue
        elif is_prose(piece):
            below = _is_teaser(piece, headline, about)
            piece.reason = Reason.RELATED if below else ""
        elif (
            is_headline(piece)
            and not is_listed(piece)
            and _is_foreign(piece, _next_text(pieces, place), about)
        ):
            piece.reason = Reason.RELATED
            headline = piece.text


def _is_teaser(piece: Piece, headline: str, about: Vocabulary) -> bool:
    told = Vocabulary([headline], about.language)
    in_common = told.hits(set(about.specific(piece.text)))
    return len(in_common) > 1 and about.share(piece.text, without=piece.text) < RELATED_TO_NONE


def _is_foreign(piece: Piece, teaser: str, about: Vocabulary) -> bool:
    if about.share(teaser, without=teaser) >= RELATED_TO_NONE:
        teaser = ""
    share = about.share(piece.text, without=teaser)
    strange = about.strange_names(piece.text, without=teaser)
    if piece.kind == Kind.ITEM or count(piece.text) <= FEW:
        return bool(strange) and not share
    return share < 0.3 or (bool(strange) and share < 0.6)


def _next_text(pieces: Sequence[Piece], place: int) -> str:
    below = pieces[place + 1 :]
    return next((piece.text for piece in below if not piece.reason and is_prose(piece)), "")
