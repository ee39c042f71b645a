"""The public sessions, as far as results are told apart by them."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Page

from search.vocabulary.hiding import Hiding
from sessions.reading import SESSION_DEPTH, sessions_in

PATH = SESSION_DEPTH * Page.steplen


@dataclass(frozen=True)
class Section:
    """A session in one language: where its pages are, its number and year."""

    path: str
    number: int | None
    year: int | None
    title: str


def read_sections(language: str, hiding: Hiding) -> dict[str, Section]:
    """Return the public sessions of a language by their path."""
    public = sessions_in([language]).filter(hiding.public())
    rows = public.order_by("-start_date").values_list("path", "number", "start_date", "title")
    return {
        path: Section(path, number, start and start.year, title)
        for path, number, start, title in rows
    }
