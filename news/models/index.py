from __future__ import annotations

import re
from typing import Any

from django.core.paginator import InvalidPage
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _

from academy_site.base.models import BasePage
from news.listing import exists_elsewhere, leaf_of_news, name_of

NUMBER = re.compile(r"[1-9][0-9]{0,3}")
SLUG = re.compile(r"[\w-]{1,60}", re.ASCII)


class NewsIndexPage(BasePage):
    """The news of a language, by date, year and keyword."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage"]
    max_count_per_parent = 1
    translated_as_whole = True
    schema_type = "CollectionPage"
    list_parameters = ("year", "keyword", "page")

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        year = _whole_number(request.GET.get("year"))
        keyword = _slug(request.GET.get("keyword"))
        number = _whole_number(request.GET.get("page")) or 1
        try:
            leafed = leaf_of_news(self.language, number, year=year, keyword=keyword)
        except InvalidPage as error:
            raise Http404 from error
        chosen = next((word for slug, word in leafed.keywords if slug == keyword), None)
        unknown = (keyword and chosen is None) or (year and year not in leafed.years)
        if unknown and not exists_elsewhere(year=year, keyword=keyword):
            raise Http404
        return {
            **super().get_context(request, *args, **kwargs),
            "leaf": leafed.leaf,
            "years": leafed.years,
            "keywords": leafed.keywords,
            "year": year,
            "keyword": keyword,
            "keyword_name": chosen or (name_of(keyword, self.language) if keyword else None),
        }


def _whole_number(text: str | None) -> int | None:
    """Return a number from the address; what is none names nothing, and that is a 404."""
    if not text:
        return None
    if not NUMBER.fullmatch(text):
        raise Http404
    return int(text)


def _slug(text: str | None) -> str | None:
    """Return a keyword's identifier from the address; what cannot be one is never looked for."""
    if not text:
        return None
    if not SLUG.fullmatch(text):
        raise Http404
    return text
