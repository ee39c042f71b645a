"""What a workbook unpacks to, counted before a library makes objects of it.

An element of four letters costs half a kilobyte there, and a row is read whole: packed, a million
cells have room in a few kilobytes.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from xml.parsers import expat  # no entity is expanded: a part that declares a type is refused

LARGEST_UNPACKED = 20 * 1024 * 1024  # bytes
# 5,000 readers are 1.5 MB, the glossary is 0.5 MB.
LARGEST_PART = 4 * 1024 * 1024  # bytes
MOST_PARTS = 200  # files in a workbook
MOST_CELLS = 250_000  # of a sheet, empty ones that are only formatted among them; as many strings
WIDEST_ROW = 16_384  # cells; no program has more columns
MOST_OTHER = 50_000  # elements of a part: styles, runs of rich text

_CHUNK = 64 * 1024  # bytes
_CELL, _STRING, _ROW = "c", "si", "row"
# Of a cell or a string there may be so many as there are of these.
_INSIDE = {"v", "t", "is", "f"}


class TooMuchError(Exception):
    """A workbook that would take more memory or time than any spreadsheet that is read here."""


def refuse_excess(content: bytes) -> None:
    """Raise TooMuchError where a workbook holds too much, without keeping any of it.

    Raises zipfile.BadZipFile, ValueError or NotImplementedError where it is no archive.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        sizes = [part.file_size for part in parts]
        if len(parts) > MOST_PARTS or sum(sizes) > LARGEST_UNPACKED:
            raise TooMuchError
        if max(sizes, default=0) > LARGEST_PART:
            raise TooMuchError
        for part in parts:
            _count(archive, part)


def _count(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    parser = expat.ParserCreate()
    tally = _Tally()
    parser.StartElementHandler = tally.begin
    parser.StartDoctypeDeclHandler = tally.refuse
    with archive.open(part) as unpacked:
        try:
            while chunk := unpacked.read(_CHUNK):
                parser.Parse(chunk)
        except expat.ExpatError:
            # A picture; or a broken part, of which nothing beyond this place is read by anybody.
            return


class _Tally:
    """How much one part has had of what costs memory."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.in_row = 0

    def begin(self, name: str, _attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind == _ROW:
            self.in_row = 0
        elif kind == _CELL:
            self.in_row += 1
        elif kind in _INSIDE:
            kind = "inside"
        elif kind != _STRING:
            kind = "other"
        self.found[kind] += 1
        most = MOST_OTHER if kind == "other" else MOST_CELLS * (2 if kind == "inside" else 1)
        if self.in_row > WIDEST_ROW or self.found[kind] > most:
            raise TooMuchError

    def refuse(self, *_declaration: object) -> None:
        raise TooMuchError
