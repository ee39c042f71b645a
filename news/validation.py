"""What can be wrong with a news article, in the words of the editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from academy_site.base.languages import SOURCE
from academy_site.base.problems import Problem

if TYPE_CHECKING:
    from news.models import NewsPage

# What the apps within the news look for besides.
further_checks: list[Callable[[NewsPage], Iterable[Problem]]] = []


def find_problems(article: NewsPage) -> Iterator[Problem]:
    """Yield every problem: no news without a source, and no source that cannot be right."""
    if not article.source_outlet and not article.source_note:
        yield Problem(
            _("Name the outlet, or say in the note on the source why it is not known."),
            "source_outlet",
        )
    if article.source_date and article.date and article.source_date > article.date:
        yield Problem(_("The source cannot be later than our own article."), "source_date")
    if not article.lead:
        yield Problem(_("Write a summary in the Academy’s own words."), "lead")
    yield from _of_the_licence(article)
    yield from _of_the_chart(article)
    if article.session and getattr(article.session.specific_class, "schema_type", "") != "Event":
        yield Problem(_("Choose the page of a session."), "session")
    for find in further_checks:
        yield from find(article)


def _of_the_licence(article: NewsPage) -> Iterator[Problem]:
    """Somebody else's text is only shown with leave, and never as if it were ours."""
    if not article.reproduces_source:
        return
    if not article.source_licence:
        yield Problem(
            _("Record the licence or permission under which the source’s text is reproduced."),
            "source_licence",
        )
    if not article.source_url:
        yield Problem(_("Give the address of the text that is reproduced."), "source_url")


def _of_the_chart(article: NewsPage) -> Iterator[Problem]:
    """Only like is compared with like."""
    compared = [block.value for block in article.key_figures if block.value.get("compared")]
    if len(compared) == 1:
        yield Problem(_("A chart compares two figures or more: tick another one."), "key_figures")
    # Number changes the word for the unit in Arabic, so that only the source can be held to it.
    if len({one["unit"] for one in compared}) > 1 and article.language == SOURCE:
        yield Problem(_("Figures in the chart must have the same unit."), "key_figures")
    if any(one["value"] is not None and one["value"] < 0 for one in compared):
        yield Problem(_("The chart shows no numbers below zero."), "key_figures")
