"""A plan as the admin shows it: cells in the words, language and direction they are read in."""

from __future__ import annotations

from dataclasses import dataclass

from academy_site.base.languages import LANGUAGES, direction
from academy_site.glossary.exchange.columns import DOMAIN, HEADINGS
from academy_site.glossary.exchange.planning import Change, Plan
from academy_site.glossary.exchange.states import Difference, differences
from academy_site.glossary.models import Domain


@dataclass(frozen=True)
class Cell:
    """A cell before and after; ``language`` and ``direction`` are those of what it holds."""

    heading: str
    autonym: str
    language: str
    direction: str
    before: str
    after: str


@dataclass(frozen=True)
class Shown:
    """A concept that would be made or changed."""

    slug: str
    is_new: bool
    cells: tuple[Cell, ...]
    left_out: tuple[Cell, ...]


def shown(plan: Plan) -> list[Shown]:
    """Return the concepts of which something would be different, the new ones first."""
    return [_of(change) for change in (*plan.new, *plan.changed)]


def _of(change: Change) -> Shown:
    return Shown(
        slug=change.slug,
        is_new=change.concept is None,
        # As it will be unless the user asks for what is left out to be deleted as well.
        cells=tuple(_cell(one) for one in differences(change.before, change.kept)),
        left_out=tuple(_cell(one) for one in change.left_out),
    )


def _cell(one: Difference) -> Cell:
    before, after = one.before, one.after
    if one.column == DOMAIN:
        before, after = (str(Domain(text).label) if text else "" for text in (before, after))
    return Cell(
        heading=str(HEADINGS[one.column]),
        autonym=LANGUAGES[one.language].autonym if one.language else "",
        language=one.language,
        direction=direction(one.language) if one.language else "",
        before=before,
        after=after,
    )
