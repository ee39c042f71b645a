"""Reads a CSV or XLSX file into rows of text, and refuses clearly what is none or too large.

A file comes from outside: its size, what it unpacks to, its rows, columns and cells are bounded
before anything is made of them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from openpyxl import load_workbook

from academy_site.base.spreadsheets.unpacking import TooMuchError, refuse_excess

LARGEST_FILE = 2 * 1024 * 1024  # bytes
MOST_ROWS = 6000  # that are not empty
FURTHEST_ROW = 100_000  # a formatted cell without words may lie far below the last one with words
MOST_COLUMNS = 40
LONGEST_CELL = 5000  # characters

_ZIP = b"PK\x03\x04"
_DELIMITERS = ";,\t"
_ENCODINGS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class TableError(Exception):
    """A file that cannot be read as a table; says why, in the user's language."""


@dataclass(frozen=True)
class Line:
    """A row of the spreadsheet; ``number`` is what spreadsheet programs show beside it."""

    number: int
    cells: tuple[str, ...]


def read_table(content: bytes) -> list[Line]:
    """Return the lines that are not empty; the first holds the headings.

    Raises TableError.
    """
    if len(content) > LARGEST_FILE:
        said = _("The file is larger than %(most)s.")
        raise TableError(said % {"most": filesizeformat(LARGEST_FILE)})
    read = _xlsx if content.startswith(_ZIP) else _csv
    lines = list(_bounded(read(content)))
    if len(lines) < 2:
        raise TableError(_("The file holds no row below its headings."))
    return lines


def _bounded(rows: Iterable[list[str]]) -> Iterator[Line]:
    found = 0
    for number, cells in enumerate(rows, start=1):
        if number > FURTHEST_ROW:
            raise _too_many(FURTHEST_ROW)
        if not any(cells):
            continue
        found += 1
        if found > MOST_ROWS + 1:
            raise _too_many(MOST_ROWS)
        if len(cells) > MOST_COLUMNS and any(cells[MOST_COLUMNS:]):
            said = _("Line %(line)d has more than %(most)d columns.")
            raise TableError(said % {"line": number, "most": MOST_COLUMNS})
        if any(len(cell) > LONGEST_CELL for cell in cells):
            said = _("Line %(line)d has a cell of more than %(most)d characters.")
            raise TableError(said % {"line": number, "most": LONGEST_CELL})
        line = Line(number, tuple(cell.strip() for cell in cells[:MOST_COLUMNS]))
        if any(line.cells):
            yield line


def _too_many(rows: int) -> TableError:
    said = ngettext(
        "The file has more than %(most)d row.", "The file has more than %(most)d rows.", rows
    )
    return TableError(said % {"most": rows})


def _csv(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        said = _("The file is not well-formed CSV (line %(line)d of the file): check its quotes.")
        raise TableError(said % {"line": reader.line_num}) from error


def _decoded(content: bytes) -> str:
    encoding = next((name for mark, name in _ENCODINGS if content.startswith(mark)), "utf-8-sig")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise TableError(
            _(
                "The file is neither a workbook nor text in UTF-8. "
                "Save it as XLSX, or as CSV in UTF-8."
            )
        ) from error
    if "\0" in text:
        raise TableError(_("The file is no table: it holds characters that no text has."))
    return text


def _xlsx(content: bytes) -> Iterator[list[str]]:
    _refuse_bomb(content)
    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        # What the file says of its own size may be anything.
        sheet.reset_dimensions()
        found = sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True)
        rows = [_texts(row) for row in islice(found, FURTHEST_ROW + 1)]
    except Exception as error:
        # A broken or hostile file makes the library and the parsers below it raise anything.
        raise TableError(_("The workbook cannot be read: it is damaged.")) from error
    yield from rows


def _refuse_bomb(content: bytes) -> None:
    try:
        refuse_excess(content)
    except TooMuchError as error:
        raise TableError(_("The workbook unpacks to more than is read here.")) from error
    except Exception as error:  # what a broken archive raises is as little foreseen
        raise TableError(_("The workbook cannot be read: it is damaged.")) from error


def _texts(row: Sequence[object]) -> list[str]:
    # Empty rows may be many: nothing is kept of them.
    return [_text(value) for value in row] if any(value is not None for value in row) else []


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
