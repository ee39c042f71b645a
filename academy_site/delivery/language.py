"""The language of a request is in its path, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

from academy_site.base.languages import LANGUAGES, SOURCE


def language_of(path: str) -> str | None:
    """Return the language that a path's first segment names, or None."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in LANGUAGES else None


def preferred(accept_language: str) -> str:
    """Return the first of our languages in an Accept-Language header, French when there is none."""
    for wanted, weight in parse_accept_lang_header(accept_language.lower()):
        code = wanted.split("-", 1)[0]
        if weight > 0 and code in LANGUAGES:
            return code
    return SOURCE


class PathLocaleMiddleware:
    """Activates the path's language.

    Django's own LocaleMiddleware also reads cookies and headers and then makes every public page
    vary by them, which no shared cache can hold.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = language_of(request.path_info) or preferred(
            request.headers.get("Accept-Language", "")
        )
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", translation.get_language() or language)
        return response


def choose_language(request: HttpRequest) -> HttpResponse:
    """Send ``/`` to the reader's language, for an hour and without a cookie."""
    response = HttpResponseRedirect(f"/{preferred(request.headers.get('Accept-Language', ''))}/")
    response["Cache-Control"] = "public, max-age=3600"
    response["Vary"] = "Accept-Language"
    return response
