"""Files as they come: every usual form is read, everything hostile refused in clear words."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.utils import translation
from openpyxl import Workbook
from openpyxl.styles import Font

from academy_site.base.spreadsheets import tables, unpacking
from academy_site.base.spreadsheets.tables import TableError, read_table

ROWS = [["concept", "language", "preferred"], ["anode", "ar", "أنود"], ["cathode", "fr", "a;b"]]


def xlsx(rows: list[list[object]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_part(name: str, text: str) -> bytes:
    """Return a workbook one of whose parts is replaced, or added."""
    file = io.BytesIO()
    packed = zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(io.BytesIO(xlsx(ROWS))) as old, packed as new:
        for part in {*old.namelist(), name}:
            new.writestr(part, text if part == name else old.read(part))
    return file.getvalue()


def cells(content: bytes) -> list[list[str]]:
    return [list(line.cells[:3]) for line in read_table(content)]


def csv_of(delimiter: str, end: str = "\r\n") -> str:
    return end.join(delimiter.join(f'"{cell}"' for cell in row) for row in ROWS) + end


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_in_every_usual_form(encoding: str, delimiter: str, end: str) -> None:
    assert cells(csv_of(delimiter, end).encode(encoding)) == ROWS


def test_xlsx() -> None:
    assert cells(xlsx(ROWS)) == ROWS


def test_numbers_of_a_workbook_are_text() -> None:
    assert cells(xlsx([["a", "b", "c"], [2030, 1.5, None], [3.0, "x", "y"]])) == [
        ["a", "b", "c"], ["2030", "1.5", ""], ["3", "x", "y"],
    ]  # fmt: skip


def test_lines_are_counted_as_spreadsheets_count_them() -> None:
    content = b'concept;note\n"a";"deux\nlignes"\n;\nb;c\n'

    assert [line.number for line in read_table(content)] == [1, 2, 4]


HOSTILE = {
    "empty": b"",
    "only headings": b"concept;language\n",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "windows-1252": "concept;language\nélectrode;fr\n".encode("cp1252"),
    "NUL": b"concept;language\na\x00b;fr\n",
    "an open quote": b'concept;language\n"a;fr\n',
    "too long a cell": b"concept;note\na;" + b"x" * 6000 + b"\n",
    "too many columns": b"concept;language\n" + b";".join([b"x"] * 60) + b"\n",
    "too many rows": b"concept;language\n" + b"a;fr\n" * 6001,
    "too large": b"x" * (tables.LARGEST_FILE + 1),
    "a broken zip": b"PK\x03\x04" + b"\x00" * 200,
    "half a workbook": xlsx(ROWS)[:-400],
    "a sheet that is no XML": with_part("xl/worksheets/sheet1.xml", "no xml at all"),
    "an entity bomb": with_part(
        "xl/worksheets/sheet1.xml",
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<sheetData><row><c t='inlineStr'><is><t>&c;</t></is></c></row></sheetData></worksheet>",
    ),
    "a row beyond all sheets": with_part(
        "xl/worksheets/sheet1.xml",
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>'
        "</sheetData></worksheet>",
    ),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_what_is_no_table_is_refused_with_a_sentence(content: bytes, language: str) -> None:
    with translation.override(language), pytest.raises(TableError) as refused:
        read_table(content)

    assert str(refused.value).endswith((".", ":")) or ":" in str(refused.value)
    assert "%(" not in str(refused.value)


def test_a_zip_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/worksheets/sheet1.xml", b"0" * (unpacking.LARGEST_PART + 1))
    assert len(file.getvalue()) < 100_000
    monkeypatch.setattr(tables, "load_workbook", lambda *_args, **_options: pytest.fail("opened"))

    with pytest.raises(TableError):
        read_table(file.getvalue())


SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s'
    "</sheetData></worksheet>"
)
STRINGS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>'
# Each of less than a part may have.
EXCESS = {
    "a row of cells": ("xl/worksheets/sheet1.xml", SHEET % f"<row>{'<c/>' * 900_000}</row>"),
    "rows of cells": (
        "xl/worksheets/sheet1.xml", SHEET % (f"<row>{'<c/>' * 10_000}</row>" * 26),
    ),
    "cells with a prefix": (
        "xl/worksheets/sheet1.xml",
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<x:sheetData><x:row>{'<x:c/>' * 20_000}</x:row></x:sheetData></x:worksheet>",
    ),
    "rows": ("xl/worksheets/sheet1.xml", SHEET % ("<row/>" * 300_000)),
    "strings": ("xl/sharedStrings.xml", STRINGS % ("<si/>" * 300_000)),
    "styles": ("xl/styles.xml", f"<styleSheet>{'<xf/>' * 60_000}</styleSheet>"),
    "a part of another name": ("xl/other.bin", SHEET % f"<row>{'<c/>' * 20_000}</row>"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text"), EXCESS.values(), ids=EXCESS.keys())
def test_no_object_is_made_of_what_is_too_much(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    assert len(text) < unpacking.LARGEST_PART
    content = with_part(name, text)
    monkeypatch.setattr(tables, "load_workbook", lambda *_args, **_options: pytest.fail("opened"))

    with pytest.raises(TableError):
        read_table(content)


def test_as_much_as_may_be_is_read() -> None:
    rows = [["address", "language", "given on", "how"]]
    rows += [
        [f"somebody-{number}@example.org", "fr", "2026-01-05", f"form {number}"]
        for number in range(tables.MOST_ROWS)
    ]

    assert len(read_table(xlsx(rows))) == tables.MOST_ROWS + 1


def test_a_formatted_cell_far_below_is_no_row() -> None:
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    book.active.cell(row=7000, column=1).font = Font(bold=True)
    file = io.BytesIO()
    book.save(file)

    assert cells(file.getvalue()) == ROWS


@pytest.mark.parametrize("end", [b"a;fr\n" * 5000 + b"\n" * 7000, b"\n" * 7000 + b"a;fr\n"])
def test_empty_lines_are_not_counted(end: bytes) -> None:
    assert read_table(b"concept;language\n" + end)[-1].cells == ("a", "fr")


def test_what_lies_too_far_below_is_refused() -> None:
    with pytest.raises(TableError, match=str(tables.FURTHEST_ROW)):
        read_table(b"concept;language\n" + b"\n" * tables.FURTHEST_ROW + b"a;fr\n")


def test_a_workbook_of_many_parts_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as many:
        for number in range(unpacking.MOST_PARTS + 1):
            many.writestr(f"part{number}", b"")
    monkeypatch.setattr(tables, "load_workbook", lambda *_args, **_options: pytest.fail("opened"))

    with pytest.raises(TableError):
        read_table(file.getvalue())


def test_formulas_of_a_workbook_are_their_values_at_most() -> None:
    found = cells(xlsx([["concept", "note"], ["a", "=1+1"], ["b", "c"]]))

    assert [row[:2] for row in found] == [["concept", "note"], ["a", ""], ["b", "c"]]
