"""Finding public pages of one language with Wagtail's search backend."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from wagtail.models import Page

from academy_site.base import addresses, dates
from academy_site.base.visibility import visible
from sessions.models import SittingPage
from sessions.templatetags.plenary import sitting_label

LONGEST_QUERY = 200
PER_LEAF = 10
_NOT_WORDS = re.compile(r"[^\w\s'’₀-₉⁰-⁹-]+")


@dataclass(frozen=True)
class Hit:
    """A page that was found; ``note`` tells pages of the same title apart."""

    title: str
    lead: str
    url: str
    kind: str
    note: str = ""


def cleaned(query: str) -> str:
    """Return the words of a query: the database backends fail on quotes, NUL and empty strings."""
    return " ".join(_NOT_WORDS.sub(" ", query[:LONGEST_QUERY].replace("\x00", " ")).split())


def find(query: str, language: str, number: int) -> Leaf[Hit]:
    """Return leaf ``number`` of the public pages of ``language`` that have all the words.

    Raises django.core.paginator.InvalidPage for a leaf that does not exist.
    """
    public = visible(Page.objects.filter(locale__language_code=language, alias_of__isnull=True))
    # The backend filters by its own indexed columns only; a subquery carries our conditions.
    found = Page.objects.filter(pk__in=public.values("pk")).search(cleaned(query))
    leaf = Paginator(found, PER_LEAF).page(number)
    pages = Page.objects.filter(pk__in=[page.pk for page in leaf.object_list]).specific()
    by_key = {page.pk: page for page in pages}
    leaf.object_list = [_hit(by_key[page.pk], language) for page in leaf.object_list]
    return leaf


def _hit(page: Page, language: str) -> Hit:
    return Hit(
        title=page.title,
        lead=getattr(page, "description", ""),
        url=addresses.public_path(language, page.url_path),
        kind=page._meta.model_name,
        note=_note(page, language),
    )


def _note(page: Page, language: str) -> str:
    """Name a sitting by its number and day, a news article by its day."""
    day = getattr(page, "date", None)
    if day is None:
        return ""
    label = sitting_label(page) if isinstance(page, SittingPage) else ""
    return " · ".join(filter(None, (label, dates.day(day, language))))
