"""Suggestions as JSON, for the script of the search field."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from academy_site.base.languages import direction
from search.suggesting.suggestions import suggest

FRESH = 60  # seconds for which a browser or a shared cache need not ask again


@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """Return what the words of ``?q=`` may be the beginning of, in the active language."""
    found = suggest(request.GET.get("q", ""), get_language())
    response = JsonResponse(
        {
            "suggestions": [
                {
                    "text": one.text,
                    "url": one.url,
                    "kind": str(one.kind.label),
                    "lang": one.language,
                    "dir": direction(one.language),
                }
                for one in found
            ]
        }
    )
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, public=True, max_age=FRESH)
    return response
