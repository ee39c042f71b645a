"""Whose eyes a clipping is for: those who may edit its article, and nobody who translates."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from academy_site.translations import roles
from news.clippings.models import Clipping
from news.models import NewsPage


def clipping_for(user: Any, page: Page) -> Clipping | None:
    """Return the clipping of a page where there is one and the user may see it; newest first."""
    if page.specific_class is not NewsPage or roles.is_walled(user):
        return None
    if not page.permissions_for_user(user).can_edit():
        return None
    return Clipping.objects.filter(article_id=page.pk).last()
