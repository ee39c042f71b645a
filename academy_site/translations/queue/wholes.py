"""What is translated as one thing: a session with its note, programme and sittings, the news."""

from __future__ import annotations

from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import Length, Substr
from wagtail.models import Page

from academy_site.base.languages import SOURCE
from academy_site.translations.queue.kinds import types_of, whole_models

# Stands, in an address, for the pages and snippets that are part of no whole.
OTHERS = "others"


def wholes() -> QuerySet[Page]:
    """Return the pages that are translated with all that lies below them, in their order."""
    return Page.objects.filter(
        content_type__in=types_of(whole_models()), locale__language_code=SOURCE
    ).order_by("path")


def whole_above() -> QuerySet[Page]:
    """Return the whole that a job's page is part of, for a subquery on jobs."""
    return (
        Page.objects.filter(content_type__in=types_of(whole_models()))
        .filter(path=Substr(OuterRef("source_page__path"), 1, Length("path")))
        .order_by("-path")
    )


def part_of(path: str) -> Q:
    """Return the condition of a job's page being the whole at ``path``, or below it."""
    return Q(source_page__path__startswith=path)


def part_of_none(paths: list[str]) -> Q:
    """Return the condition of a job's being no part of the wholes at ``paths``."""
    parts = Q(pk__in=[])
    for path in paths:
        parts |= part_of(path)
    return Q(source_page__isnull=True) | ~parts
