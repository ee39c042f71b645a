"""Error pages in the language of the address; 500 and 503 touch neither database nor session."""

from __future__ import annotations

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.utils import translation

from academy_site.base.frame import Frame, frame_without_page
from academy_site.delivery.language import language_of, preferred
from academy_site.delivery.redirects import moved

RETRY_AFTER = 120  # seconds


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Lead an old address on; else say that there is no such page, and where there is one."""
    if (answer := moved(request)) is not None:
        return answer
    with translation.override(_language(request)):
        return render(
            request,
            "errors/404.html",
            {"frame": _frame(request), "elsewhere": getattr(request, "elsewhere", [])},
            status=404,
        )


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that the page is not open to this reader."""
    with translation.override(_language(request)):
        return render(request, "errors/403.html", {"frame": _frame(request)}, status=403)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that the request could not be understood."""
    return _without_database(request, "errors/400.html", 400)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that something broke here."""
    return _without_database(request, "errors/500.html", 500)


def service_unavailable(request: HttpRequest) -> HttpResponse:
    """Say that the site is being worked on or cannot reach its database."""
    response = _without_database(request, "errors/503.html", 503)
    response["Retry-After"] = str(RETRY_AFTER)
    return response


def _language(request: HttpRequest) -> str:
    return language_of(request.path_info) or preferred(request.headers.get("Accept-Language", ""))


def _frame(request: HttpRequest) -> Frame:
    try:
        return frame_without_page(_language(request))
    except DatabaseError:
        return Frame(_language(request))


def _without_database(request: HttpRequest, template: str, status: int) -> HttpResponse:
    language = _language(request)
    with translation.override(language):
        html = loader.render_to_string(template, {"frame": Frame(language)})
    response = HttpResponse(html, status=status)
    response["Cache-Control"] = "no-store"
    return response
