"""A copied article keeps the clipping of the one that it was copied from."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest
from wagtail.models import Page

from news.clippings.models import Clipping, Original
from news.models import NewsPage


@transaction.atomic
def give_clippings(_request: HttpRequest | None, page: Page, copy: Page) -> None:
    """Copy the clippings too: without them nobody could tell what a copy takes from its source."""
    pairs = zip(
        page.get_descendants(inclusive=True).order_by("path").values_list("pk", flat=True),
        copy.get_descendants(inclusive=True).order_by("path").values_list("pk", flat=True),
        strict=False,
    )
    copies = dict(pairs) if page.specific_class is not NewsPage else {page.pk: copy.pk}
    for clipping in Clipping.objects.filter(article__in=list(copies)).select_related("original"):
        original = clipping.original
        clipping.pk, clipping.article_id = None, copies[clipping.article_id]
        clipping._state.adding = True
        clipping.save()
        Original.objects.create(
            clipping=clipping, content=original.content, content_type=original.content_type
        )
