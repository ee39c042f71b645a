"""Lists of figures that an article sets out line by line: a label, a colon, and what it comes to.

By itself such a line looks like a price, a counter or a headline; several of them are a table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from news.clippings.cleaning.headlines import is_prose
from news.clippings.cleaning.vocabulary import Vocabulary
from news.clippings.folding import count
from news.clippings.pieces import Kind, Piece
from news.clippings.sentences import is_stated

FEWEST = 3  # rows
FEWEST_WITH_UNIT = 2
LONGEST_LABEL, LONGEST_VALUE, LONGEST_WORDS = 6, 6, 3  # words; the last of a value without figure
ABOVE = 6  # pieces above the rows, of which one may name what they are about
FARTHEST = 8  # pieces between two rows: what a website sets among them
ROW = re.compile(r"^(?P<label>[^:\d]{2,60}?)\s?[::]\s*(?P<value>\S.*)$")
SIGN = "€$£¥%‰٪"
FIGURE = re.compile(rf"^(?:[^\W\d]+\s)?[{SIGN}]?\s?\d[\d.,\s]*(?P<unit>.*)$")
UNIT = re.compile(rf"[{SIGN}]|[^\W\d_]{{2}}")
# Hours, days, degrees, scores and rates that rise and fall are a website's.
NO_FIGURE = re.compile(r"\d\s?[:hH]\s?\d\d|\d[/.-]\d+[/.-]\d|°|[▲▼△▽↑↓]|[+−]\s?\d|\d\s?[–-]\s?\d")


def with_rows_as_items(pieces: Sequence[Piece], about: Vocabulary) -> list[Piece]:
    """Return the pieces, the rows of a list of figures as items of the article."""
    places = [place for place, piece in enumerate(pieces) if _is_row(piece)]
    found: set[int] = set()
    for group in _groups(places):
        if len(group) >= FEWEST and _is_of_article(pieces, group, about):
            found |= set(group)
    return [
        replace(piece, kind=Kind.ITEM, doubtful=not about.share(piece.text))
        if place in found
        else piece
        for place, piece in enumerate(pieces)
    ]


def is_row(text: str) -> bool:
    """Tell whether a line is a label and what it comes to."""
    row = ROW.match(text)
    if not row or is_stated(text) or NO_FIGURE.search(text):
        return False
    length = count(row["value"])
    figure = FIGURE.match(row["value"])
    longest = LONGEST_VALUE if figure else LONGEST_WORDS
    return count(row["label"]) <= LONGEST_LABEL and length <= longest


def _is_row(piece: Piece) -> bool:
    return not (piece.outside or piece.reason or piece.linked) and is_row(piece.text)


def _groups(places: Sequence[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    for place in places:
        if groups and place - groups[-1][-1] <= FARTHEST:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _is_of_article(pieces: Sequence[Piece], group: Sequence[int], about: Vocabulary) -> bool:
    """Tell whether the rows, or the line above them, have a word of the article and real units."""
    rows = [pieces[place].text for place in group]
    figures = [FIGURE.match(found["value"]) for row in rows if (found := ROW.match(row))]
    units = [one for one in figures if one and UNIT.search(one.group())]
    numbers = [one for one in figures if one]
    if len(units) < FEWEST_WITH_UNIT or len(numbers) * 2 < len(rows):
        return False
    opening = pieces[max(0, group[0] - ABOVE) : group[0]]
    said = [*rows, *(piece.text for piece in opening if not is_prose(piece))]
    return any(about.share(text) for text in said)
