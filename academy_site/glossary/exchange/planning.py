"""What an import would do, worked out before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from academy_site.base.spreadsheets.tables import Line
from academy_site.glossary.designations import Designation, Status, arranged
from academy_site.glossary.exchange.columns import DEFINITION, DOMAIN, NOTE, domain_of, parted
from academy_site.glossary.exchange.sections import Fault, Section, fault, read_sections
from academy_site.glossary.exchange.states import (
    Difference,
    State,
    differences,
    left_out,
    state_of,
    with_kept,
)
from academy_site.glossary.models import Concept
from academy_site.glossary.rules import problems
from academy_site.glossary.spelling import plain

LONGEST_TEXT = Concept._meta.get_field("note").max_length  # that of definitions, too


@dataclass(frozen=True)
class Change:
    """What becomes of one concept: ``exact`` is as the file says, ``kept`` loses nothing."""

    slug: str
    concept: Concept | None
    before: State
    exact: State
    kept: State
    differences: tuple[Difference, ...]
    left_out: tuple[Difference, ...]

    @property
    def kind(self) -> str:
        if self.concept is None:
            return "new"
        return "changed" if self.differences else "unchanged"


@dataclass(frozen=True)
class Plan:
    """What the whole file would do; nothing of it is done while there are faults."""

    changes: tuple[Change, ...]
    faults: tuple[Fault, ...]

    @property
    def new(self) -> list[Change]:
        return self._of_kind("new")

    @property
    def changed(self) -> list[Change]:
        return self._of_kind("changed")

    @property
    def unchanged(self) -> list[Change]:
        return self._of_kind("unchanged")

    def _of_kind(self, kind: str) -> list[Change]:
        return [change for change in self.changes if change.kind == kind]

    @property
    def left_out(self) -> int:
        """How many cells of the glossary the file leaves out."""
        return sum(len(change.left_out) for change in self.changes)


def plan_import(lines: Sequence[Line]) -> Plan:
    """Compare the lines of a file with the glossary: two queries, whatever their number."""
    sections, faults = read_sections(lines)
    sections.sort(key=lambda section: (section.concept, section.line))
    slugs = {section.concept for section in sections}
    known = {
        concept.slug: concept
        for concept in Concept.objects.filter(slug__in=slugs).prefetch_related("terms")
    }
    changes = []
    for slug, group in groupby(sections, key=lambda section: section.concept):
        rows = list(group)
        change, wrong = _change(slug, rows, known.get(slug))
        changes.append(change)
        faults += wrong
    faults.sort(key=lambda one: one.line)
    return Plan(tuple(changes), tuple(faults))


def _change(
    slug: str, rows: Sequence[Section], concept: Concept | None
) -> tuple[Change, list[Fault]]:
    before = state_of(concept) if concept else State()
    domain, faults = _domain(rows, before)
    note, wrong = _note(rows, before)
    exact = State(domain, note, _definitions(rows, before), _designations(rows, before))
    faults += [*wrong, *_faults_of(exact, rows)]
    lost = left_out(before, exact, rows)
    change = Change(
        slug=slug,
        concept=concept,
        before=before,
        exact=exact,
        kept=with_kept(before, exact, lost),
        differences=tuple(differences(before, exact)),
        left_out=tuple(lost),
    )
    return change, faults


def _domain(rows: Sequence[Section], before: State) -> tuple[str, list[Fault]]:
    faults, found = [], before.domain
    named: Section | None = None
    for row in rows:
        cell = row.cells.get(DOMAIN, "")
        domain = domain_of(cell) if cell else None
        if cell and domain is None:
            said = _("“%(domain)s” is no subject field of the glossary.")
            faults.append(fault(row.line, DOMAIN, said % {"domain": cell[:40]}))
        elif domain and named is not None and domain != found:
            faults.append(_disagreeing(row, named, DOMAIN))
        elif domain:
            found, named = domain, row
    if not found and not faults:
        said = _("A new concept needs its subject field.")
        faults.append(fault(rows[0].line, DOMAIN, said))
    return found, faults


def _note(rows: Sequence[Section], before: State) -> tuple[str, list[Fault]]:
    told = [row for row in rows if NOTE in row.cells]
    if not told:
        return before.note, []
    filled = [row for row in told if plain(row.cells[NOTE])]
    notes = [plain(row.cells[NOTE]) for row in filled]
    faults = [
        _disagreeing(row, filled[0], NOTE)
        for row, note in zip(filled, notes, strict=True)
        if note != notes[0]
    ]
    return (notes[0] if notes else ""), faults


def _disagreeing(row: Section, first: Section, column: str) -> Fault:
    said = _("Line %(line)d says something else of the same concept.")
    return fault(row.line, column, said % {"line": first.line})


def _definitions(rows: Sequence[Section], before: State) -> dict[str, str]:
    said = {row.language: plain(row.cells[DEFINITION]) for row in rows if DEFINITION in row.cells}
    return {**before.definitions, **said}


def _designations(rows: Sequence[Section], before: State) -> tuple[Designation, ...]:
    """Return the terms: those of a cell that the file has, else those that stand."""
    cells = {
        (row.language, status.value): parted(row.cells[status.value])
        for row in rows
        for status in Status
        if status.value in row.cells
    }
    standing = [one for one in before.designations if (one.language, one.status) not in cells]
    entered = [
        Designation(language, status, text)
        for (language, status), texts in cells.items()
        for text in texts
    ]
    return tuple(arranged([*standing, *entered]))


def _faults_of(state: State, rows: Sequence[Section]) -> list[Fault]:
    line_of = {row.language: row.line for row in rows}
    faults = []
    for problem in problems(state.designations):
        status, _separator, language = problem.field.rpartition("_")
        line = line_of.get(language, rows[0].line)
        faults.append(fault(line, status or Status.PREFERRED.value, problem.message))
    texts = [(line_of.get(code), DEFINITION, text) for code, text in state.definitions.items()]
    for line, column, text in [*texts, (rows[0].line, NOTE, state.note)]:
        if line and len(text) > LONGEST_TEXT:
            said = _("This is longer than %(most)d characters.")
            faults.append(fault(line, column, said % {"most": LONGEST_TEXT}))
    return faults
