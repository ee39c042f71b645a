"""What an officer is asked before a French page moves or is deleted: its translations go along."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.actions.delete_page import DeletePageAction
from wagtail.admin import messages
from wagtail.models import Page, ReferenceIndex

from academy_site.translations.cascading import translations_of

KEEP = "keep_translations"


def tell_of_move(request: HttpRequest, page: Page, destination: Page) -> None:
    """Say, where a move is confirmed, what becomes of each translation.

    Receives the hook ``before_move_page``.
    """
    if request.method != "GET":
        return
    moving, staying = [], []
    for translation in translations_of(page):
        language = translation.locale.get_display_name()
        reached = destination.is_root() or destination.has_translation(translation.locale)
        (moving if reached else staying).append(language)
    if moving:
        said = _("The translations move along: %s.") % ", ".join(map(str, moving))
        messages.warning(request, said)
    if staying:
        said = _(
            "The page above is not translated into: %s. "
            "There the translation stays where it is and is unpublished."
        ) % ", ".join(map(str, staying))
        messages.warning(request, said)


def delete_or_keep(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Delete a French page alone, where that was chosen; its translations stay as drafts.

    Receives the hook ``before_delete_page``; without the choice Wagtail deletes them as well.
    """
    if request.method != "POST" or KEEP not in request.POST:
        return None
    if page.get_descendant_count() or _is_protected(page):
        messages.error(
            request,
            _(
                "Nothing was deleted: a page can go without its translations only when no page "
                "is below it and nothing else needs it."
            ),
        )
        return redirect("wagtailadmin_pages:delete", page.pk)
    parent = page.get_parent()
    with transaction.atomic():
        kept = translations_of(page).count()
        DeletePageAction(page, user=request.user).execute(skip_permission_checks=True)
    messages.success(
        request,
        ngettext(
            "“%(title)s” was deleted; its translation is kept as a draft.",
            "“%(title)s” was deleted; its translations are kept as drafts.",
            kept,
        )
        % {"title": page.get_admin_display_title()},
    )
    return redirect("wagtailadmin_explore", parent.pk)


def _is_protected(page: Page) -> bool:
    """Tell whether something refers to the page that must not lose it, as Wagtail asks itself."""
    return ReferenceIndex.get_references_to(page).group_by_source_object().is_protected
