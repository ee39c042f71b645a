"""What an officer is asked where a French page is restricted: its translations go along."""

from __future__ import annotations

import json
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin.views import page_privacy
from wagtail.models import Page

from academy_site.translations.cascading import translations_of

# The field of the question, and the answer that is not given by doing nothing.
QUESTION, OFFLINE = "translations", "offline"


@never_cache  # as Wagtail's own addresses of the admin
def set_privacy(request: HttpRequest, page_id: int) -> HttpResponse:
    """Restrict a page as Wagtail does, and its translations likewise or by taking them offline.

    They are restricted by ``cascading`` in any case: nothing is public while this is under way,
    and what is published again later is for the same readers as the French page.
    """
    with transaction.atomic():
        response = page_privacy.set_privacy(request, page_id)
        if request.POST.get(QUESTION) == OFFLINE and _is_restricted(response):
            for translation in translations_of(Page.objects.get(pk=page_id)).filter(live=True):
                # It comes back when a reviewer publishes it, not by itself with the French page.
                # Who may restrict the French page may do this, without a right on every language.
                action = UnpublishPageAction(translation.specific, user=request.user)
                action.execute(skip_permission_checks=True)
    return response


def public_languages(page: Any) -> list[str]:
    """Name the languages in which a French page is public, its own left out."""
    if not isinstance(page, Page):
        return []
    public = translations_of(page).filter(live=True)
    return [str(translation.locale.get_display_name()) for translation in public]


def _is_restricted(response: HttpResponse) -> bool:
    """Tell whether Wagtail took the form and the page is not for everybody now."""
    said = json.loads(response.content)
    return said.get("step") == "set_privacy_done" and not said["is_public"]
