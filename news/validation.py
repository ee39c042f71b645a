"""What can be wrong with a news article, in the words of the editor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from academy_site.base.problems import Problem

if TYPE_CHECKING:
    from news.models import NewsPage


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
