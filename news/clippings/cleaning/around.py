"""What stands above and below the text: the section's name, and what readers wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from news.clippings.cleaning.headlines import LONGEST_HEADLINE, is_listed, is_prose, opens_list
from news.clippings.cleaning.vocabulary import Vocabulary
from news.clippings.folding import count, folded, words
from news.clippings.lexicon import lexicons
from news.clippings.pieces import Piece, Reason

LONGEST_SECTION = 3  # words
TAKEN_UP = 2  # words in common, from which a paragraph is the article's
COMMENTS = re.compile(
    r"(\d+|les|vos|aucun|no|all)? ?(commentaires?|comments?|comentarios?|reactions?)( \d+)?"
    r"|(\d+ )?(ال)?تعليقات?( (القراء|الزوار|\d+))?|اراء القراء"
)

REPLY = re.compile(
    r"^(repondre|repond(s|ez|u)?|reply|replies|replied|responder|responde|رد|الرد)\b"
    r"|\b(a repondu a|replied to|in reply to|en reponse a|ردا علي)\b"
)
LONGEST_STAMP = 8  # words


def mark_around(pieces: Sequence[Piece], title: Piece | None, about: Vocabulary) -> None:
    """Mark the names of sections above a titled text, and the comments that end a clipping."""
    if title is not None:
        for piece in pieces:
            if is_prose(piece) and not piece.reason and piece is not title:
                break
            if not piece.reason and piece is not title and _is_section(piece.text):
                piece.reason = Reason.NAVIGATION
    _mark_comments(pieces, about)


def _is_section(text: str) -> bool:
    said = words(text)
    return 0 < len(said) <= LONGEST_SECTION and any(
        all(word in known.sections or word in known.stopwords for word in said)
        for known in lexicons()
    )


def _mark_comments(pieces: Sequence[Piece], about: Vocabulary) -> None:
    places = [
        place
        for place, piece in enumerate(pieces)
        if piece.reason and COMMENTS.fullmatch(folded(piece.text))
    ]
    if not places:
        return
    below = pieces[places[0] + 1 :]
    # Between paragraphs of the article, the same words are only a link to the comments.
    if any(not piece.reason and _goes_on(piece, about) for piece in below):
        return
    # By the same link the article may go on: only what readers are offered tells that they wrote.
    if not any(_is_of_readers(piece.text) for piece in below):
        return
    above = [piece for piece in pieces[: places[0]] if not piece.reason]
    if above and (is_listed(above[-1]) or opens_list(above[-1])):
        return
    for piece in below if any(is_prose(piece) for piece in above) else ():
        if not piece.reason:
            piece.reason = Reason.BOILERPLATE


def _is_of_readers(text: str) -> bool:
    """Tell whether a line tells when a comment was written, or answers one."""
    plain = folded(text)
    return bool(REPLY.search(plain)) or (
        count(text) <= LONGEST_STAMP and any(known.ago.search(plain) for known in lexicons())
    )


def _goes_on(piece: Piece, about: Vocabulary) -> bool:
    """Tell whether a piece is more of the article: it takes up words that the text above has."""
    if count(piece.text) > LONGEST_HEADLINE:
        return True
    own = about.specific(piece.text)
    return is_prose(piece) and len(about.hits(set(own), own)) >= TAKEN_UP
