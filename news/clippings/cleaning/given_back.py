"""What only sounds like a notice, and is given back to the article that speaks of such things.

An article about newspapers has subscribers, newsletters and advertisements in it. A website that
speaks of its own speaks to its reader, or points at "this article"; an article does neither.
"""

from __future__ import annotations

from collections.abc import Sequence

from news.clippings.cleaning.figure_rows import is_row
from news.clippings.cleaning.headlines import is_prose
from news.clippings.cleaning.notices import only_mentions
from news.clippings.cleaning.vocabulary import Vocabulary
from news.clippings.folding import count
from news.clippings.pieces import Kind, Piece, Reason, is_within
from news.clippings.sentences import is_closed, is_stated

# A sentence with so much of the article's own in it is no notice, whatever its words.
OWN_SHARE, OWN_HITS, OWN_LENGTH = 0.4, 3, 10
# A line above the text with so much of it may be its title.
TITLE_SHARE, TITLE_LENGTH = 0.3, 5
SHORTEST, SHORTEST_WHOLE = 3, 6  # words of a sentence within a paragraph, and of one by itself
MENTIONED_WITHIN = 0.6  # share of the words that a notice is known by, within a paragraph
ROUNDS = 3  # what is given back tells more of what the article is about


def give_back(pieces: Sequence[Piece], language: str) -> list[Piece]:
    """Return the pieces, those kept as doubtful that only sound like a notice."""
    for _round in range(ROUNDS):
        about = own_words(pieces, language)
        given = [
            piece
            for place, piece in enumerate(pieces)
            if piece.reason and not piece.outside and piece.reason != Reason.FACT
            and _is_own(pieces, place, about)
        ]  # fmt: skip
        for piece in given:
            piece.reason, piece.doubtful = "", True
        if not given:
            break
    return _joined(pieces)


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Put the sentences of a paragraph together again, where nothing came between them."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before and piece.glued and not piece.reason and not before.reason:
            before.text += f" {piece.text}"
            before.doubtful = before.doubtful or piece.doubtful
        else:
            joined.append(piece)
    return joined


def own_words(pieces: Sequence[Piece], language: str) -> Vocabulary:
    """Return the words of the running text and of the short sentences that take some of them up."""
    kept = [piece.text for piece in pieces if not piece.reason]
    prose = [
        piece.text
        for piece in pieces
        if not piece.reason
        and (is_prose(piece) or (piece.kind == Kind.ITEM and is_row(piece.text)))
    ]
    about = Vocabulary(prose, language)
    short = [
        text
        for text in kept
        if text not in prose and is_stated(text) and about.hits(about.specific(text))
    ]
    return Vocabulary([*prose, *short], language)


def _is_own(pieces: Sequence[Piece], place: int, about: Vocabulary) -> bool:
    piece = pieces[place]
    length = count(piece.text)
    hits = about.hits(set(about.specific(piece.text)))
    share = about.share(piece.text)
    if is_closed(piece.text):
        if length >= OWN_LENGTH and len(hits) >= OWN_HITS and share >= OWN_SHARE:
            return True
        if not is_stated(piece.text) or length < SHORTEST:
            return False
        if is_within(pieces, place):
            return only_mentions(piece.text, MENTIONED_WITHIN)
        return length >= SHORTEST_WHOLE and len(hits) > 0 and only_mentions(piece.text)
    above = not any(is_prose(other) and not other.reason for other in pieces[:place])
    enough = length >= TITLE_LENGTH and share >= TITLE_SHARE and len(hits) > 1
    return above and enough and only_mentions(piece.text)
