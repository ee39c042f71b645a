"""Words, numbers and names of a text, folded, each with its place in the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from search.analysis.folding import fold, fold_with_places
from search.analysis.numbers import SPACED, number_words, spaced_number

MOST_TOKENS = 60_000  # of one text; what comes after is not found
LONGEST_WORD = 64  # characters of a token that count; PostgreSQL refuses very long ones
_CACHED_CHUNK = 80

_ARABIC = r"\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u0870-\u08ff"
ARABIC_LETTER = re.compile(f"[{_ARABIC}]")
_PIECE = re.compile(
    rf"(?P<number>[0-9]+(?:[.,٫٬'’][0-9]+)*)"
    rf"|(?P<arabic>[{_ARABIC}]+)"
    rf"|(?P<word>[^\W\d_{_ARABIC}](?:[^\W_{_ARABIC}])*)"
)
_CHUNK = re.compile(r"\S+")
APOSTROPHES = frozenset("'’‘ʼʹ′`´＇ʿʾ\u02bb")
_HYPHENS = frozenset("-‐‑־⁃−")
_ELIDED = frozenset(
    ["l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"]
)
_GLUED_APOSTROPHE = frozenset(["aujourd", "prud", "o", "entr", "grand"])
_AFTER_APOSTROPHE = frozenset(["s", "t", "d", "m", "re", "ll", "ve"])
_VOWELS = frozenset("aeiouyh")
# Arabic particles written against a Latin name or a number: «بـV2G», «الـBMS», «2030م».
_CLITICS = frozenset(
    ["و", "ف", "ب", "ل", "ك", "م", "ه", "ال", "وال", "بال", "فال", "كال", "لل", "ولل",
     "وبال", "وب", "ول"]
)  # fmt: skip
_TOUCHING = frozenset(["", "-", "‐", "‑", "«", "(", '"', "“"])


class Token(NamedTuple):
    """A folded word and its place in the original text.

    ``joined`` says that a compound goes on with it: «design» in «eco-design», «gwh» in «20GWh».
    """

    word: str
    start: int
    end: int
    joined: bool = False


class _Piece(NamedTuple):
    kind: str
    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of any text, at most ``MOST_TOKENS``; never raises."""
    return islice(_tokens(text), MOST_TOKENS)


def _tokens(text: str) -> Iterator[Token]:
    done = 0
    for number in SPACED.finditer(text):
        yield from _words(text, done, number.start())
        yield Token(spaced_number(fold(number.group()))[:LONGEST_WORD], *number.span())
        done = number.end()
    yield from _words(text, done, len(text))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for chunk in _CHUNK.finditer(text, start, end):
        written = chunk.group()
        found = _cached_chunk(written) if len(written) <= _CACHED_CHUNK else _chunk(written)
        place = chunk.start()
        for word, first, last, joined in found:
            yield Token(word, place + first, place + last, joined)


@lru_cache(maxsize=32_768)
def _cached_chunk(chunk: str) -> tuple[Token, ...]:
    return tuple(_chunk(chunk))


def _chunk(chunk: str) -> Iterator[Token]:
    """Yield the tokens of a text without white space."""
    if chunk.isascii() and chunk.isalpha():
        yield Token(chunk.lower()[:LONGEST_WORD], 0, len(chunk))
        return
    folded, places = fold_with_places(chunk)
    for word, first, last, joined in _joined(list(_pieces(folded)), folded):
        start = places[first]
        end = max(places[last], places[last - 1] + 1) if last < len(places) else len(chunk)
        yield Token(
            word[:LONGEST_WORD], start, _with_marks(chunk, places[last - 1] + 1, end), joined
        )


def _with_marks(chunk: str, end: int, limit: int) -> int:
    """Return where a word ends with the marks on its last letter."""
    while end < limit and unicodedata.category(chunk[end]).startswith("M"):
        end += 1
    return end


def _pieces(folded: str) -> Iterator[_Piece]:
    for found in _PIECE.finditer(folded):
        kind = found.lastgroup or ""
        if kind == "number":
            for word, first, last in number_words(found.group()):
                yield _Piece(kind, word, found.start() + first, found.start() + last)
        else:
            yield _Piece(kind, found.group(), *found.span())


def _joined(pieces: list[_Piece], folded: str) -> Iterator[Token]:
    """Yield the pieces of a chunk as tokens: elisions left out, compounds told."""
    kept = _without_elisions(pieces, folded)
    before: _Piece | None = None
    for position, piece in enumerate(kept):
        after = kept[position + 1] if position + 1 < len(kept) else None
        if _is_clitic(piece, before, after, folded):
            continue
        joined = before is not None and _is_joined(before, piece, folded[before.end : piece.start])
        yield Token(piece.word, piece.start, piece.end, joined)
        before = piece


def _without_elisions(pieces: list[_Piece], folded: str) -> list[_Piece]:
    """Return the pieces with «l'», «d'» and «'s» left out and «aujourd'hui» in one."""
    kept: list[_Piece] = []
    for piece in pieces:
        before = kept[-1] if kept else None
        if before is None or folded[before.end : piece.start] not in APOSTROPHES:
            kept.append(piece)
        elif before.word in _GLUED_APOSTROPHE or _is_name_beginning(before.word, piece.word):
            kept[-1] = _Piece("word", before.word + piece.word, before.start, piece.end)
        elif before.word in _ELIDED:
            kept[-1] = piece
        elif piece.word not in _AFTER_APOSTROPHE:
            kept.append(piece)
    return kept


def _is_name_beginning(word: str, after: str) -> bool:
    """Tell M'barek and N'Diaye, which are one name, from an elision before a vowel."""
    if word not in {"m", "n"}:
        return False
    return after[0] not in _VOWELS or (word == "m" and after[0] == "h")


def _is_clitic(piece: _Piece, before: _Piece | None, after: _Piece | None, folded: str) -> bool:
    """Tell an Arabic particle that is written against a Latin name or a number."""
    if piece.kind != "arabic" or piece.word not in _CLITICS:
        return False
    touching_next = (
        after is not None
        and after.kind != "arabic"
        and (folded[piece.end : after.start] in _TOUCHING)
    )
    return touching_next or (before is not None and before.end == piece.start)


def _is_joined(before: _Piece, piece: _Piece, between: str) -> bool:
    """Tell whether two pieces make a compound: «eco-design», «20GWh», «U.S.», «R&D»."""
    if (before.kind == "arabic") != (piece.kind == "arabic"):
        return False
    if between in _HYPHENS or between in APOSTROPHES:
        return True
    if not between:
        return before.kind == "number" and piece.kind == "word"
    return between in {".", "&"} and len(before.word) == len(piece.word) == 1
