"""A plain text taken apart into the pieces that are judged one by one."""

from __future__ import annotations

import re
from itertools import pairwise

from news.clippings.cleaning.notices import is_menu
from news.clippings.folding import count, tidy, words
from news.clippings.pieces import Kind, Piece
from news.clippings.sentences import is_closed

BULLET = re.compile(r"^\s*(?:[•●▪◦‣∙·*–—-]|\(?\d{1,2}[.)°-]|[a-z]\))\s+(?=\S)")
# Headlines of a ticker, or the entries of a menu, on one line.
GAPS = re.compile(r"\s{3,}|\t+")
BARS = re.compile(r"\s+[|•●▪■◆►▶»>/·¦]{1,3}\s+|\s*(?:\+{3}|\*{3}|/{3})\s*|\s+[|¦]\s*")
FEWEST = 3  # parts: two can be an article's own
# A text that was broken at the edge of a page: its full lines have about the same length.
NARROWEST, WIDEST = 35, 150
FULL = 0.82  # of the longest lines
LONGEST_WORD = 80
# A word broken at the edge; after these, the hyphen is the word's own.
HYPHENATED = re.compile(r"([^\W\d_]{2,})-$")
OWN_HYPHEN = frozenset(
    words(
        "euro afro anti auto demi ex mi non post pré pro quasi self semi sino socio sous well high"
        " low long franco inter"
    )
)
CAPITALS = re.compile(r"[A-ZÀ-Ý\d«“\"(•●▪◦‣–—-]")


def pieces_of(text: str, *, printed: bool = False) -> list[Piece]:
    """Return the lines of a text as pieces; what stood on one line apart becomes several.

    ``printed`` tells that its lines are those of a printed page.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n")
    lines = [line.replace("\u2028", " ") for line in lines]
    found: list[Piece] = []
    for line in _unwrapped(lines, printed):
        for part in _parts(line):
            if clean := tidy(part):
                bullet = BULLET.match(clean)
                kind = Kind.ITEM if bullet else Kind.PARAGRAPH
                found.append(Piece(clean[bullet.end() :] if bullet else clean, kind))
    return found


def _parts(line: str) -> list[str]:
    for separators in (GAPS, BARS):
        parts = [part for part in separators.split(line.strip()) if part.strip()]
        if len(parts) >= FEWEST and not _is_row(parts):
            return [line] if is_menu(parts) else parts
    return [line]


def _is_row(parts: list[str]) -> bool:
    """Tell a row of a table, mostly numbers, from headlines."""
    numeric = sum(any(letter.isdigit() for letter in part) for part in parts if count(part) <= 3)
    return numeric * 2 >= len(parts)


def _unwrapped(lines: list[str], printed: bool) -> list[str]:
    """Join the lines of paragraphs that were broken at a fixed width."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    if len(lengths) < 3:
        return lines
    width = lengths[-1 - len(lengths) // 20]
    if not NARROWEST <= width <= WIDEST or lengths[-1] > WIDEST * 1.5:
        return lines
    if not printed and not _is_broken(lines, width):
        return lines
    return _joined(lines, width)


def _is_broken(lines: list[str], width: float) -> bool:
    """Tell whether full lines go on in the next one: it begins small, or most lines are full."""
    pairs = [
        (line.strip(), after.strip())
        for line, after in pairwise(lines)
        if _is_full(line, width) and after.strip()
    ]
    if len(pairs) < 3:
        return False
    small = sum(after[0].islower() for _line, after in pairs)
    caseless = sum(not (after[0].islower() or CAPITALS.match(after)) for _line, after in pairs)
    filled = sum(bool(line.strip()) for line in lines)
    return small * 5 >= len(pairs) * 2 or (caseless > 3 and len(pairs) * 2 >= filled)


def _is_full(line: str, width: float) -> bool:
    return len(line.strip()) >= width * FULL and not is_closed(line.strip())


def _joined(lines: list[str], width: float) -> list[str]:
    joined: list[str] = []
    goes_on = False
    for line in lines:
        text = line.strip()
        before = joined[-1] if joined else ""
        small = bool(before) and text[:1].islower() and not is_closed(before)
        if text and (goes_on or small) and not BULLET.match(line):
            broken = HYPHENATED.search(before[-LONGEST_WORD:]) if text[:1].islower() else None
            hyphen = broken is not None and broken[1].lower() not in OWN_HYPHEN
            joined[-1] = before[:-1] + text if hyphen else f"{before} {text}"
        else:
            joined.append(text)
        goes_on = _is_full(line, width)
        if len(joined) == 1 and len(text) < width * 0.95:
            goes_on = False  # (a title may be long, but it does not fill its line to the edge)
    return joined
