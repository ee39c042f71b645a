"""A problem found in a page: said beside its field, blocking a publication or only a warning."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One finding; ``field`` names the form field it belongs to, empty for the whole page.

    ``block`` counts the blocks of a StreamField from 0, when it belongs to one of them.
    """

    message: str
    field: str = ""
    block: int | None = None
    blocking: bool = True


class UnfinishedError(Exception):
    """A draft lacks what it takes to show it; says what, in the editor's language."""
