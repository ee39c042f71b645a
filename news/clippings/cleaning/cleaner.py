"""The cleaning of a clipping: which of its pieces are the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from news.clippings.cleaning.apparatus import mark_apparatus
from news.clippings.cleaning.around import mark_around
from news.clippings.cleaning.figure_rows import is_row, with_rows_as_items
from news.clippings.cleaning.given_back import give_back, own_words
from news.clippings.cleaning.headlines import is_headline, is_prose, mark_headlines
from news.clippings.cleaning.leading_on import mark_after
from news.clippings.cleaning.notices import notice
from news.clippings.cleaning.repeated import mark_repeated, parted, without_repeated_sentences
from news.clippings.cleaning.titles import find_title
from news.clippings.cleaning.vocabulary import Vocabulary
from news.clippings.folding import count, folded
from news.clippings.languages import language_of
from news.clippings.pieces import Kind, Piece, Reason
from news.clippings.recognising.lines import LineFact, facts_of_lines
from news.clippings.sentences import sentences

ASIDE = re.compile(r"\s*[(\[]([^()\[\]]{6,140})[)\]]")
OWN_LENGTH = 10  # words of a sentence that is more than a notice's


@dataclass(frozen=True)
class Cleaned:
    """A clipping in pieces; ``title`` is empty where none is certain."""

    pieces: list[Piece]
    title: str
    language: str
    facts: list[LineFact]


def clean(pieces: Sequence[Piece], *, title: str = "", language: str = "") -> Cleaned:
    """Tell the article from what stands around it.

    ``title`` and ``language`` are what a web page says of itself. Nothing is thrown away: what is
    no part of the article is marked with the reason, and its text stays.
    """
    pieces = with_rows_as_items(pieces, _about_all(pieces, language))
    split = [part for piece in pieces for part in _with_notices_apart(piece)]
    facts = facts_of_lines([piece for piece in split if not piece.outside])
    _mark_outlet(split, facts)
    about_all = "\n".join(piece.text for piece in split if not piece.reason)
    found = language_of(about_all, language)
    split = give_back(split, found or "fr")
    about = own_words(split, found or "fr")
    # What opens a clipping may be its title, whatever it sounds like.
    mark_apparatus(split, next((piece for piece in split if not piece.reason), None), about)
    heading = find_title(split, about, title)
    if heading is not None:
        heading.kind = Kind.HEADING
    mark_around(split, heading, about)
    mark_repeated(split, heading)
    about = own_words(split, found or "fr")
    if about:
        mark_apparatus(split, heading, about)
        mark_after(split, heading, about)
        about = own_words(split, found or "fr") or about
        mark_after(split, heading, about)
        mark_headlines(split, heading, about)
    split = without_repeated_sentences(split)
    _name_headings(split)
    return Cleaned(split, heading.text if heading else title, found, facts)


def _about_all(pieces: Sequence[Piece], language: str) -> Vocabulary:
    """Return the words of all running text, before anything is known of it."""
    prose = [piece for piece in pieces if not piece.outside and is_prose(piece)]
    about = "\n".join(piece.text for piece in prose)
    return own_words(prose, language_of(about, language) or "fr")


def _with_notices_apart(piece: Piece) -> list[Piece]:
    """Return a piece, or its parts where a notice opens or closes it or stands in brackets."""
    if piece.outside:
        return [replace(piece, reason=Reason.NAVIGATION)]
    if piece.kind == Kind.ITEM and is_row(piece.text):
        return [piece]
    said = sentences(piece.text)
    reason = notice(piece.text)
    if reason and (len(said) < 2 or not _speaks_besides(said)):
        return [replace(piece, reason=reason)]
    return [part for half in _without_asides(piece) for part in _without_edges(half)]


def _speaks_besides(said: list[str]) -> bool:
    """Tell whether a paragraph has a sentence of its own beside those that are notices."""
    return any(count(sentence) >= OWN_LENGTH and not notice(sentence) for sentence in said)


def _without_edges(piece: Piece) -> list[Piece]:
    said = sentences(piece.text)
    if piece.reason or len(said) < 2:
        return [piece]
    reasons = [notice(sentence) for sentence in said]
    own = [place for place, reason in enumerate(reasons) if not reason]
    if not own:
        return parted(piece, said, reasons)
    first, last = own[0], own[-1]
    edges = [reason if not first <= at <= last else "" for at, reason in enumerate(reasons)]
    return parted(piece, said, edges)


def _without_asides(piece: Piece) -> list[Piece]:
    parts: list[Piece] = []
    start = 0
    for aside in ASIDE.finditer(piece.text):
        if notice(aside[1]) not in (Reason.RELATED, Reason.SHARE, Reason.PAYWALL):
            continue
        parts.append(replace(piece, text=piece.text[start : aside.start()], glued=bool(parts)))
        parts.append(replace(piece, text=aside.group().strip(), reason=Reason.RELATED, glued=True))
        start = aside.end()
    if not parts:
        return [piece]
    rest = replace(piece, text=piece.text[start:].strip(), glued=True)
    return [part for part in (*parts, rest) if part.text.strip()]


def _mark_outlet(pieces: Sequence[Piece], facts: Sequence[LineFact]) -> None:
    """Mark the lines that are the outlet's name and nothing else."""
    outlets = {folded(fact.value) for fact in facts if fact.field == "outlet"}
    for piece in pieces:
        if not piece.reason and folded(piece.text) in outlets:
            piece.reason = Reason.FACT


def _name_headings(pieces: Sequence[Piece]) -> None:
    """Call what stands between paragraphs, and closes no sentence, a heading."""
    after = False
    for piece in reversed(pieces):
        if piece.reason:
            continue
        short = is_headline(piece) and count(piece.text) <= 14
        if piece.kind == Kind.PARAGRAPH and after and short and not piece.glued:
            piece.kind = Kind.HEADING
        after = count(piece.text) > 9 or piece.kind == Kind.HEADING
