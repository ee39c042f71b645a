"""The article's own title among the lines above its text."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from news.clippings.cleaning.headlines import is_prose
from news.clippings.cleaning.repeated import SHORTEST_OPENING, opens
from news.clippings.cleaning.vocabulary import Vocabulary
from news.clippings.folding import count, folded, words
from news.clippings.lexicon import lexicon
from news.clippings.pieces import Kind, Piece

LONGEST = 32  # words
SHORTEST = 3
ALIKE = 85  # of 100
NEAR = 0.02  # what each line nearer to the text is worth
# A paragraph that the website repeats above the title is not the text's beginning.
MOST_ABOVE, BELOW_TEXT = 2, 0.2
LONG_ENOUGH = 5  # words
BUTTON = 0.4  # what a button is worth less
MUCH = 3  # words in common
FIRST = 0.08  # what opening the whole clipping is worth
LEAST = 0.25  # share of its words that the text has too


def find_title(pieces: Sequence[Piece], about: Vocabulary, said: str = "") -> Piece | None:
    """Return the title: what a web page says it is, else the line above that fits the text best."""
    if said:
        wanted = folded(said)
        for piece in (piece for piece, texts in _lines(pieces) if not texts):
            alike = fuzz.ratio(folded(piece.text), wanted)
            if alike >= ALIKE or (wanted.startswith(folded(piece.text)) and count(piece.text) > 4):
                return piece
        return None
    kept = [piece for piece in pieces if not piece.reason]
    candidates = [
        (piece, texts)
        for piece, texts in _lines(pieces)
        if SHORTEST <= count(piece.text) <= LONGEST
        and not _is_from_text(piece, kept)
        and (not texts or _says_much(piece, about))
    ]
    scored = [
        (_fit(piece, about) + _place(place, piece, about) - texts * BELOW_TEXT, place)
        for place, (piece, texts) in enumerate(candidates)
    ]
    best, place = max(scored, default=(0.0, 0))
    if best - place * NEAR >= LEAST and _fit(candidates[place][0], about) > 0:
        return candidates[place][0]
    # A title of quite other words is one if it stands alone and names nobody else.
    above = [piece for piece, texts in candidates if not texts]
    if len(above) == 1 and not about.strange_names(above[0].text):
        return above[0]
    # Right above the text one word in common is enough.
    near = above[-1] if above and count(above[-1].text) >= LONG_ENOUGH else None
    return near if near and about.hits(about.specific(near.text)) else None


def _comes_again(piece: Piece, below: Sequence[Piece]) -> bool:
    """Tell whether a paragraph is a repetition of one that the text has below."""
    said = words(piece.text)
    return any(said == told or opens(said, told) for told in (words(one.text) for one in below))


def _says_much(piece: Piece, about: Vocabulary) -> bool:
    """Tell whether a line has enough of the text in it to be its title, although it stands below.

    One word in common makes a heading of its first section.
    """
    return len(about.hits(set(about.specific(piece.text)))) >= MUCH


def _is_from_text(piece: Piece, kept: Sequence[Piece]) -> bool:
    """Tell whether a line is a paragraph once more, or its beginning: a teaser, in lists."""
    said = words(piece.text)
    if len(said) < SHORTEST_OPENING:
        return False
    return any(
        opens(said, told) or (said == told and is_prose(other))
        for other in kept
        if other is not piece and (told := words(other.text))
    )


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
    # A button speaks to the reader in few words.
    address = lexicon(about.language).address
    strange += (
        BUTTON if count(piece.text) <= LONG_ENOUGH and address.search(folded(piece.text)) else 0
    )
    return share + longer + (0.3 if piece.kind == Kind.HEADING else 0) - strange


def _lines(pieces: Sequence[Piece]) -> list[tuple[Piece, int]]:
    """Return the lines near the top, each with how many paragraphs stand above it."""
    texts = 0
    found = []
    kept = [piece for piece in pieces if not piece.reason]
    for place, piece in enumerate(kept):
        if is_prose(piece) and piece.kind != Kind.HEADING:
            texts += not _comes_again(piece, kept[place + 1 :])
            if texts > MOST_ABOVE:
                break
        else:
            found.append((piece, texts))
    return found
