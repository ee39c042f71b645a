"""What a concept is called, as plain data: the same for the form, a spreadsheet and the database.

A designation is ISO 704's word for a term or an abbreviation that stands for a concept. TBX keeps
how far a term may be used (``administrativeStatus``) apart from what kind of term it is
(``termType``); in a glossary of this size an abbreviation is simply one of the four.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import models
from django.utils.translation import pgettext_lazy

from academy_site.base.languages import LANGUAGES


class Status(models.TextChoices):
    """What a term is to its concept, in the order in which terms are shown."""

    PREFERRED = "preferred", pgettext_lazy("status of a term", "preferred")
    ABBREVIATION = "abbreviation", pgettext_lazy("status of a term", "abbreviation")
    ADMITTED = "admitted", pgettext_lazy("status of a term", "admitted")
    FORBIDDEN = "forbidden", pgettext_lazy("status of a term", "forbidden")


@dataclass(frozen=True)
class Designation:
    """One term of a concept, in one language."""

    language: str
    status: str
    text: str


def texts_of(designations: Iterable[Designation], language: str, *statuses: str) -> list[str]:
    """Return the texts of a language and of any of ``statuses``, in their order."""
    return [one.text for one in designations if one.language == language and one.status in statuses]


def arranged(designations: Iterable[Designation]) -> list[Designation]:
    """Return them by language and status, otherwise in the order given."""
    languages, statuses = list(LANGUAGES), list(Status)
    return sorted(
        designations, key=lambda one: (languages.index(one.language), statuses.index(one.status))
    )
