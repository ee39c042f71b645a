"""Requests that only read ask once where the languages have their roots."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from academy_site.base.addresses import read_once

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})  # RFC 9110, 9.2.1


class RootsMiddleware:
    """Holds the roots while a safe request is answered; another may move them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in SAFE:
            return self.get_response(request)
        with read_once():
            return self.get_response(request)
