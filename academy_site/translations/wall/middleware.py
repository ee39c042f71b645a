"""The gate in the locale wall: every request to the admin passes it before it is answered."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.localization import get_localized_response

from academy_site.translations import roles
from academy_site.translations.wall.rules import rule_of
from academy_site.translations.wall.visits import Visit

logger = logging.getLogger(__name__)


class LocaleWallMiddleware:
    """Refuse whoever is here to translate (``roles.is_walled``) what is not their business.

    Wagtail knows rights on trees of pages, but none on languages: snippets, translations, reports
    and choosers are open to whoever may work in any. Requests to anything but the admin are not
    looked at: asking for the user there would make every public page depend on a cookie.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: Any) -> HttpResponse | None:
        if not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        if not roles.is_walled(request.user):
            return None
        match = request.resolver_match
        the_rule = rule_of(match)
        if the_rule is None:
            logger.error("The locale wall has no rule for %s", match.view_name)
        if the_rule is None or not the_rule.lets_pass(Visit(request, match)):
            return get_localized_response(refuse, request)
        if match.view_name == "wagtailadmin_home":
            return redirect("translations:queue")
        return None


def refuse(request: HttpRequest) -> HttpResponse:
    """Say in the user's language that this is not theirs: as a page, or in words for a script."""
    said = _("This is outside the languages in which you translate or review.")
    asked_for = request.headers.get("Accept", "")
    if "text/html" in asked_for:
        return render(request, "translations/wall/refused.html", {"said": said}, status=403)
    if "application/json" in asked_for:
        return JsonResponse({"error": said}, status=403)
    return HttpResponse(said, status=403, content_type="text/plain; charset=utf-8")
