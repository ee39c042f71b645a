"""What a digest shows in its language: the chosen articles that are public in it, in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import apps

from news.listing import UNSHOWN, Headline, headlines
from news.selection import articles

if TYPE_CHECKING:
    from news.digest.models import DigestPage


def headlines_of(digest: DigestPage) -> list[Headline]:
    """Return the articles of a digest, as it stands, in two questions."""
    keys = digest.articles.all().values_list("article__translation_key", flat=True)
    return _in_order(digest.language, keys)


def shown_in(language: str, chosen: Iterable[int]) -> list[Headline]:
    """Return which of the French articles, given by their keys, a language can show."""
    pages = apps.get_model("news", "NewsPage").objects.filter(pk__in=list(chosen))
    return _in_order(language, pages.values_list("translation_key", flat=True))


def _in_order(language: str, keys: Iterable[UUID]) -> list[Headline]:
    wanted = list(dict.fromkeys(keys))
    public = articles(language).filter(translation_key__in=wanted).defer(*UNSHOWN)
    found = {row.translation_key: row for row in public}
    return headlines((found[key] for key in wanted if key in found), language)
