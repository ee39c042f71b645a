"""“Publish”, pressed on a French page that waits for its translations: held, and said so."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from academy_site.translations import gate, releasing


def hold_publication(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Hold a page back instead of publishing it; the draft has just been saved.

    Receives the hook ``before_publish_page``. Where every language is ready, all go out at once.
    """
    if not releasing.waits(page):
        return None
    page = page.specific_class.objects.get(pk=page.pk)
    try:
        held = releasing.hold(page, page.get_latest_revision(), request.user)
    except gate.NotReadyError as error:
        messages.error(request, str(error))
        return redirect("wagtailadmin_pages:edit", page.pk)
    if held:
        messages.success(
            request,
            _(
                "“%s” is saved and held: it will be published in all languages together, "
                "as soon as the translations are ready."
            )
            % page.get_admin_display_title(),
        )
    else:
        messages.success(
            request,
            _("“%s” has been published in all languages.") % page.get_admin_display_title(),
        )
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuse_bulk_publication(
    request: HttpRequest, action_type: str, objects: Iterable[Page], action: object
) -> HttpResponse | None:
    """Stop a bulk publication that a page cannot go along with; receives ``before_bulk_action``.

    A translation goes out by its review, and a page that waits for its translations is held by its
    own editor, which says what it waits for.
    """
    if action_type != "publish" or getattr(action, "models", None) != [Page]:
        return None
    refused = [page for page in objects if releasing.waits(page) or releasing.needs_review(page)]
    for page in refused:
        said = (
            _("“%s” is published together with its translations: open it and publish it there.")
            if releasing.waits(page)
            else _("“%s” is a translation: it is published by its review.")
        )
        messages.error(request, said % page.get_admin_display_title())
    return redirect(request.get_full_path()) if refused else None
