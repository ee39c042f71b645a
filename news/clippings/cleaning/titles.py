"""The article's own title among the lines above its text."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from news.clippings.cleaning.headlines import is_prose
from news.clippings.cleaning.repeated import SHORTEST_OPENING, opens
from news.clippings.cleaning.vocabulary import Vocabulary
from news.clippings.folding import count, folded, words
from news.clippings.pieces import Kind, Piece

LONGEST = 32  # words
SHORTEST = 3
ALIKE = 85  # of 100
NEAR = 0.02  # what each line nearer to the text is worth
# A paragraph that the website repeats above the title is not the text's beginning.
MOST_ABOVE, BELOW_TEXT = 2, 0.2
FIRST = 0.08  # what opening the whole clipping is worth
LEAST = 0.25  # share of its words that the text has too


def find_title(pieces: Sequence[Piece], about: Vocabulary, said: str = "") -> Piece | None:
    """Return the title: what a web page says it is, else the line above that fits the text best."""
    above = _above(pieces)
    if said:
        wanted = folded(said)
        for piece in above:
            alike = fuzz.ratio(folded(piece.text), wanted)
            if alike >= ALIKE or (wanted.startswith(folded(piece.text)) and count(piece.text) > 4):
                return piece
        return None
    told = [words(piece.text) for piece in pieces if not piece.reason]
    candidates = [
        (piece, texts)
        for piece, texts in _lines(pieces)
        if SHORTEST <= count(piece.text) <= LONGEST and not _breaks_off(piece, told)
    ]
    scored = [
        (_fit(piece, about) + _place(place, piece, about) - texts * BELOW_TEXT, place)
        for place, (piece, texts) in enumerate(candidates)
    ]
    best, place = max(scored, default=(0.0, 0))
    if best - place * NEAR >= LEAST and _fit(candidates[place][0], about) > 0:
        return candidates[place][0]
    # A title of quite other words is one if it stands alone and names nobody else.
    alone = [piece for piece, texts in candidates if not texts]
    return alone[0] if len(alone) == 1 and not about.strange_names(alone[0].text) else None


def _breaks_off(piece: Piece, told: Sequence[list[str]]) -> bool:
    """Tell whether a line is the beginning of another one: a teaser, as lists of articles show."""
    said = words(piece.text)
    return len(said) >= SHORTEST_OPENING and any(opens(said, other) for other in told)


def _place(place: int, piece: Piece, about: Vocabulary) -> float:
    # Opening the whole clipping helps a title that the text does not take up.
    return place * NEAR or (FIRST if about.share(piece.text) < 0.5 else 0)


def _fit(piece: Piece, about: Vocabulary) -> float:
    share = about.share(piece.text)
    # Of a title and the line that heads it, the title is the longer one.
    longer = min(count(piece.text), 12) * 0.03 * min(1, share * 1.5)
    strange = min(len(about.strange_names(piece.text)), 3) * 0.1
    label, colon, _rest = piece.text.partition(":")
    if share < 0.5 and colon and count(label) <= 3 and not about.share(label):
        strange += 0.2
    return share + longer + (0.3 if piece.kind == Kind.HEADING else 0) - strange


def _above(pieces: Sequence[Piece]) -> list[Piece]:
    return [piece for piece, texts in _lines(pieces) if not texts]


def _lines(pieces: Sequence[Piece]) -> list[tuple[Piece, int]]:
    """Return the lines near the top, each with how many paragraphs stand above it."""
    texts = 0
    found = []
    for piece in pieces:
        if piece.reason:
            continue
        if is_prose(piece) and piece.kind != Kind.HEADING:
            texts += 1
            if texts > MOST_ABOVE:
                break
        else:
            found.append((piece, texts))
    return found
