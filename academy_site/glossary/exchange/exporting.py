"""Writes the glossary as CSV or XLSX, in the language of whoever asks."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from django.http import FileResponse, HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font

from academy_site.base.languages import LANGUAGES, SOURCE, active_language, direction
from academy_site.base.spreadsheets.formulas import shielded
from academy_site.glossary.designations import Status, texts_of
from academy_site.glossary.exchange.columns import (
    CONCEPT,
    DEFINITION,
    DOMAIN,
    HEADINGS,
    LANGUAGE,
    NOTE,
    joined,
)
from academy_site.glossary.models import Concept

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Where the decimal sign is a comma, spreadsheet programs expect columns to be parted otherwise.
DELIMITERS = {"fr": ";", "en": ",", "ar": ";"}
WIDTHS = {CONCEPT: 28, DEFINITION: 60, LANGUAGE: 10}
USUAL_WIDTH = 32


def response(concepts: Iterable[Concept], form: str, name: str) -> HttpResponse:
    """Return the file to be saved; ``form`` is csv or xlsx."""
    if form == "xlsx":
        file = io.BytesIO(as_xlsx(concepts))
        return FileResponse(file, as_attachment=True, filename=f"{name}.xlsx", content_type=XLSX)
    return HttpResponse(
        as_csv(concepts),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def as_csv(concepts: Iterable[Concept]) -> bytes:
    """Return UTF-8 with the mark by which spreadsheet programs know it."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=DELIMITERS[active_language()]).writerows(rows(concepts))
    return file.getvalue().encode("utf-8-sig")


def as_xlsx(concepts: Iterable[Concept]) -> bytes:
    """Return a workbook whose cells are text, never formulas, and read in their own direction."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(str(HEADINGS[CONCEPT]))
    sheet.sheet_view.rightToLeft = direction(active_language()) == "rtl"
    sheet.freeze_panes = "B2"
    for number, column in enumerate(HEADINGS):
        letter = chr(ord("A") + number)
        sheet.column_dimensions[letter].width = WIDTHS.get(column, USUAL_WIDTH)
    languages = [None, *(code for _concept in concepts for code in LANGUAGES)]
    for row, language in zip(rows(concepts), languages, strict=True):
        sheet.append([_cell(sheet, text, language) for text in row])
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def rows(concepts: Iterable[Concept]) -> Iterator[list[str]]:
    """Yield the headings, then a row for every concept and language."""
    yield [str(heading) for heading in HEADINGS.values()]
    for concept in concepts:
        for language in LANGUAGES:
            yield [shielded(text) for text in _row(concept, language)]


def _row(concept: Concept, language: str) -> list[str]:
    cells = {
        CONCEPT: concept.slug,
        DOMAIN: str(concept.get_domain_display()),
        LANGUAGE: language,
        **{
            status.value: joined(texts_of(concept.designations, language, status))
            for status in Status
        },
        DEFINITION: concept.definition(language),
        # True of the concept in every language, so it is said once.
        NOTE: concept.note if language == SOURCE else "",
    }
    return [cells[column] for column in HEADINGS]


def _cell(sheet: object, text: str, language: str | None) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    if language is None:
        cell.font = Font(bold=True)
    else:
        order = 2 if direction(language) == "rtl" else 1
        cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=order)
    return cell
