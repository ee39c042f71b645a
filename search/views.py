"""The public search page."""

from __future__ import annotations

from django.core.paginator import InvalidPage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from academy_site.base.frame import frame_without_page
from search.finding import cleaned, find


def search(request: HttpRequest) -> HttpResponse:
    """Show the pages of the active language that match ``?q=``, ten on a leaf."""
    language = get_language()
    query = request.GET.get("q", "")
    words = cleaned(query)
    number = request.GET.get("page", "1")
    leaf = None
    if words:
        try:
            leaf = find(words, language, _leaf_number(number))
        except InvalidPage as error:
            raise Http404 from error
    return render(
        request,
        "search/results.html",
        {
            "frame": frame_without_page(language),
            "query": words or query.strip()[:200],
            "leaf": leaf,
        },
    )


def _leaf_number(text: str) -> int:
    """Return a number from the address, 0 for what cannot be a leaf's."""
    return int(text) if text.isdecimal() and len(text) <= 6 else 0
