"""From the lines of a spreadsheet to language sections: what is said of a concept in a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.core.validators import slug_re
from django.utils.translation import gettext as _

from academy_site.base.spreadsheets.formulas import unshielded
from academy_site.base.spreadsheets.tables import Line
from academy_site.glossary.exchange.columns import (
    CONCEPT,
    HEADINGS,
    LANGUAGE,
    NEEDED,
    column_of,
    language_of,
)
from academy_site.glossary.models import Concept
from academy_site.glossary.spelling import plain

LONGEST_SLUG = Concept._meta.get_field("slug").max_length


@dataclass(frozen=True)
class Fault:
    """Something wrong in the file, by the line and column in which it stands."""

    line: int
    column: str
    message: str


@dataclass(frozen=True)
class Section:
    """One line: a concept in a language, with the cells of the columns that the file has."""

    line: int
    concept: str
    language: str
    cells: dict[str, str]


def read_sections(lines: Sequence[Line]) -> tuple[list[Section], list[Fault]]:
    """Return the sections and what is wrong with the file's form."""
    first, *others = lines
    columns = [column_of(cell) if cell else None for cell in first.cells]
    faults = list(_of_headings(first, columns))
    if faults:
        return [], faults
    sections: list[Section] = []
    lines_of: dict[tuple[str, str], int] = {}
    for line in others:
        section, wrong = _section(line, columns)
        faults += wrong
        if section is None:
            continue
        before = lines_of.setdefault((section.concept, section.language), line.number)
        if before != line.number:
            said = _("This concept and language stand in line %(line)d already.")
            faults.append(fault(line.number, LANGUAGE, said % {"line": before}))
        sections.append(section)
    return sections, faults


def fault(line: int, column: str, message: str) -> Fault:
    """Return a fault in a column, named as the user's own language does."""
    return Fault(line, str(HEADINGS[column]), message)


def _of_headings(first: Line, columns: Sequence[str | None]) -> Iterator[Fault]:
    for cell, column in zip(first.cells, columns, strict=True):
        if cell and column is None:
            yield Fault(first.number, cell, _("No column of the glossary is called so."))
        elif column is not None and columns.count(column) > 1:
            yield Fault(first.number, cell, _("There are two columns of this meaning."))
    for column in NEEDED:
        if column not in columns:
            yield fault(first.number, column, _("This column is missing."))


def _section(line: Line, columns: Sequence[str | None]) -> tuple[Section | None, list[Fault]]:
    cells: dict[str, str] = {column: "" for column in columns if column}
    faults = []
    for place, cell in enumerate(line.cells):
        column = columns[place] if place < len(columns) else None
        if column:
            cells[column] = unshielded(cell)
        elif cell:
            said = _("The cell “%(cell)s” stands in a column without a heading.")
            faults.append(Fault(line.number, "", said % {"cell": cell[:40]}))
    slug, named = plain(cells.pop(CONCEPT)), cells.pop(LANGUAGE)
    language = language_of(named)
    if not slug:
        said = _("Enter the concept’s identifier, the same in each of its languages.")
        faults.append(fault(line.number, CONCEPT, said))
    elif not slug_re.match(slug) or len(slug) > LONGEST_SLUG:
        said = _(
            "“%(slug)s” is no identifier: only letters without accents, digits, hyphens "
            "and underscores, at most %(most)d of them."
        )
        faults.append(fault(line.number, CONCEPT, said % {"slug": slug[:80], "most": LONGEST_SLUG}))
    if language is None:
        said = (
            _("“%(language)s” is no language of the site: write fr, en or ar.")
            if named
            else _("Enter the language: fr, en or ar.")
        )
        faults.append(fault(line.number, LANGUAGE, said % {"language": named[:40]}))
    if faults:
        return None, faults
    return Section(line.number, slug, str(language), cells), []
