"""The spreadsheet of the glossary: what its columns and cells are, for export and import alike.

A row is one concept in one language, what TBX calls a language section: that is how terminologists
compare and complete languages. Every concept has a row for each language, empty ones too, to be
filled in. Several terms share a cell, separated by ``|``, which no term may hold. Headings are in
the language of whoever exports; on the way back those of any language of the site are understood,
and the plain names of the columns.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from academy_site.base.languages import LANGUAGES
from academy_site.glossary.designations import Status
from academy_site.glossary.models import Domain
from academy_site.glossary.rules import SEPARATOR
from academy_site.glossary.spelling import key_of, plain

CONCEPT, DOMAIN, LANGUAGE, DEFINITION, NOTE = (
    "concept", "domain", "language", "definition", "note",
)  # fmt: skip
HEADINGS: dict[str, Promise] = {
    CONCEPT: pgettext_lazy("heading of a glossary", "Concept"),
    DOMAIN: pgettext_lazy("heading of a glossary", "Subject field"),
    LANGUAGE: pgettext_lazy("heading of a glossary", "Language"),
    Status.PREFERRED: pgettext_lazy("heading of a glossary", "Preferred term"),
    Status.ABBREVIATION: pgettext_lazy("heading of a glossary", "Abbreviations"),
    Status.ADMITTED: pgettext_lazy("heading of a glossary", "Admitted terms"),
    Status.FORBIDDEN: pgettext_lazy("heading of a glossary", "Terms not to be used"),
    DEFINITION: pgettext_lazy("heading of a glossary", "Definition"),
    NOTE: pgettext_lazy("heading of a glossary", "Note"),
}
NEEDED = (CONCEPT, LANGUAGE)
LANGUAGE_NAMES: dict[str, Promise] = {"fr": _("French"), "en": _("English"), "ar": _("Arabic")}


def joined(texts: Iterable[str]) -> str:
    """Return terms as one cell."""
    return f" {SEPARATOR} ".join(texts)


def parted(cell: str) -> list[str]:
    """Return the terms of a cell; a new line parts them too."""
    parts = cell.replace("\r", "\n").replace(SEPARATOR, "\n").split("\n")
    return [text for part in parts if (text := plain(part))]


def column_of(heading: str) -> str | None:
    """Return the column that a heading in any language names, None for an unknown one."""
    return _named(HEADINGS).get(key_of(heading))


def domain_of(cell: str) -> str | None:
    """Return the subject field that a cell names in any language, None for an unknown one."""
    return _named({domain.value: domain.label for domain in Domain}).get(key_of(cell))


def language_of(cell: str) -> str | None:
    """Return the language that a cell names by its code or in any language."""
    known = _named(LANGUAGE_NAMES)
    known.update({key_of(one.autonym): code for code, one in LANGUAGES.items()})
    return known.get(key_of(cell))


def _named(names: dict[str, Promise]) -> dict[str, str]:
    """Return what every name, in every language, stands for."""
    found = {key_of(value): str(value) for value in names}
    for language in LANGUAGES:
        with translation.override(language):
            found.update({key_of(str(name)): str(value) for value, name in names.items()})
    return found
