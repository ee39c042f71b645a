"""The pages that the staff has put first for certain words."""

from __future__ import annotations

from collections.abc import Sequence

from wagtail.models import Page

from search.analysis import Group
from search.answers.hits import Hit
from search.answers.pages import COLUMNS
from search.answers.showing import hits_of
from search.vocabulary.hiding import Hiding
from search.wishes.pins import pins


def find_pinned(words: str, language: str, groups: Sequence[Group], hiding: Hiding) -> list[Hit]:
    """Return the pinned pages for exactly these words, as far as they are public."""
    keys = pins(words, language)
    if not keys:
        return []
    public = Page.objects.filter(hiding.public(), pk__in=keys, locale__language_code=language)
    rows = {row[0]: row for row in public.values_list(*COLUMNS)}
    return hits_of([rows[key] for key in keys if key in rows], groups, language)
