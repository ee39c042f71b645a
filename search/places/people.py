"""The pages of people, read from the places: one question, however many sessions there are."""

from __future__ import annotations

from collections.abc import Collection

from wagtail.models import Page

from academy_site.base import addresses
from academy_site.base.visibility import visible
from search.models import Place, PlaceKind


def paths_of(slugs: Collection[str], language: str) -> dict[str, str]:
    """Return the public paths of people by identifier; of several sessions, of the latest."""
    rows = (
        Place.objects.filter(
            kind=PlaceKind.PERSON,
            key__in=slugs,
            locale__language_code=language,
            page__in=visible(Page.objects.all()).values("pk"),
        )
        .order_by("date")
        .values_list("key", "page__url_path", "tail")
    )
    return {slug: addresses.public_path(language, url_path) + tail for slug, url_path, tail in rows}
