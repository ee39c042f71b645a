"""What an import would do, worked out before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from academy_site.base import clock
from academy_site.base.spreadsheets.formulas import unshielded
from academy_site.base.spreadsheets.tables import Line
from news.digest.models import Reader
from news.digest.readers.importing import columns
from news.digest.readers.importing.columns import (
    ACTIVE,
    ADDRESS,
    CONSENT_BY,
    CONSENT_ON,
    HEADINGS,
    LANGUAGE,
    NO,
)

LONGEST = {name: Reader._meta.get_field(name).max_length for name in (ADDRESS, CONSENT_BY)}


@dataclass(frozen=True)
class Fault:
    """Something wrong in the list, by the line and column in which it stands."""

    line: int
    column: str
    message: str


@dataclass(frozen=True)
class Entry:
    """One line as a reader."""

    line: int
    address: str
    language: str
    consent_on: date | None
    consent_by: str


@dataclass(frozen=True)
class Plan:
    """What the list would do; nothing of it is done while there are faults."""

    new: tuple[Entry, ...] = ()
    known: tuple[Entry, ...] = ()
    left: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = ()


def plan_import(lines: Sequence[Line], defaults: Mapping[str, str]) -> Plan:
    """Compare a list with the readers there are; the first line holds the headings.

    ``defaults`` are cells to take where the list has none. Who is a reader already stays as they
    are; who has left, or was taken off, is not taken in again by a list.
    """
    first, *others = lines
    named = [columns.column_of(cell) if cell else None for cell in first.cells]
    faults = _of_headings(first, named)
    if faults:
        return Plan(faults=tuple(faults))
    entries, seen = [], {}
    for line in others:
        cells = _cells(line, named, defaults)
        if cells.get(ACTIVE, "").casefold() in NO:
            continue  # an export names those, too, who have left
        wrong = list(_faults(line.number, cells))
        key = cells[ADDRESS].lower()
        if not wrong and seen.setdefault(key, line.number) != line.number:
            said = _("This address stands in line %(line)d already.") % {"line": seen[key]}
            wrong = [Fault(line.number, str(HEADINGS[ADDRESS]), said)]
        faults += wrong
        if not wrong:
            entries.append(_entry(line.number, cells))
    return replace(_compared(entries), faults=tuple(faults))


def _compared(entries: Sequence[Entry]) -> Plan:
    keys = [entry.address.lower() for entry in entries]
    readers = Reader.objects.alias(key=Lower("address")).filter(key__in=keys)
    active = {address.lower(): is_active for address, is_active in
              readers.values_list("address", "active")}  # fmt: skip
    return Plan(
        new=tuple(one for one in entries if one.address.lower() not in active),
        known=tuple(one for one in entries if active.get(one.address.lower()) is True),
        left=tuple(one for one in entries if active.get(one.address.lower()) is False),
    )


def _of_headings(first: Line, named: Sequence[str | None]) -> list[Fault]:
    faults = []
    for cell, column in zip(first.cells, named, strict=True):
        if cell and column is None:
            faults.append(Fault(first.number, cell, _("No column of the list is called so.")))
        elif column is not None and named.count(column) > 1:
            faults.append(Fault(first.number, cell, _("There are two columns of this meaning.")))
    if ADDRESS not in named:
        faults.append(Fault(first.number, str(HEADINGS[ADDRESS]), _("This column is missing.")))
    return faults


def _cells(line: Line, named: Sequence[str | None], defaults: Mapping[str, str]) -> dict[str, str]:
    own = {
        column: unshielded(cell)
        for column, cell in zip(named, line.cells, strict=False)
        if column and cell
    }
    return {ADDRESS: "", LANGUAGE: "", CONSENT_ON: "", CONSENT_BY: "", **defaults, **own}


def _faults(line: int, cells: Mapping[str, str]) -> list[Fault]:
    found = {
        ADDRESS: _of_address(cells[ADDRESS]),
        LANGUAGE: "" if columns.language_of(cells[LANGUAGE]) else _("Write fr, en or ar."),
        CONSENT_ON: _of_day(cells[CONSENT_ON]),
        CONSENT_BY: "" if cells[CONSENT_BY] else _("Say how the consent was given."),
    }
    if len(cells[CONSENT_BY]) > LONGEST[CONSENT_BY]:
        said = _("This is longer than %(most)d characters.")
        found[CONSENT_BY] = said % {"most": LONGEST[CONSENT_BY]}
    return [
        Fault(line, str(HEADINGS[column]), message) for column, message in found.items() if message
    ]


def _of_address(text: str) -> str:
    try:
        validate_email(text)
    except ValidationError:
        return _("“%(address)s” is no e-mail address.") % {"address": text[:80]}
    return "" if len(text) <= LONGEST[ADDRESS] else _("This address is too long.")


def _of_day(text: str) -> str:
    day = columns.day_of(text)
    if day is None:
        return _("Write the day on which the consent was given, such as 2026-05-03.")
    return _("This day has not come yet.") if day > clock.today() else ""


def _entry(line: int, cells: Mapping[str, str]) -> Entry:
    return Entry(
        line=line,
        address=cells[ADDRESS],
        language=str(columns.language_of(cells[LANGUAGE])),
        consent_on=columns.day_of(cells[CONSENT_ON]),
        consent_by=cells[CONSENT_BY],
    )
