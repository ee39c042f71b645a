"""Problems of pages, said where editors meet them: in a draft, and before publishing in bulk."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.admin import messages
from wagtail.models import Page

from academy_site.base.models import BasePage
from academy_site.base.problems import Problem

TAG = "draft-problems"  # by which static/editorial/js/draft-problems.js finds what is said


def warn_of_problems(request: HttpRequest, page: Page) -> None:
    """Tell whoever opens a page's editor what is still wrong with its latest draft.

    A draft's saving ends in opening the editor again, so this also answers the saving. Background
    requests (autosave) show nothing and get nothing: ``problems_of_draft`` answers them.
    """
    if request.method == "GET" and not _in_background(request):
        for warning in warnings_of(page):
            messages.warning(request, warning, extra_tags=TAG)


@require_safe
def problems_of_draft(request: HttpRequest, page_id: int) -> JsonResponse:
    """Answer what is wrong with a page's latest draft, for an editor that has saved of itself."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return JsonResponse({"warnings": warnings_of(page.get_latest_revision_as_object())})


def warnings_of(page: Page) -> list[SafeString]:
    """Return what is to be said of a draft: what keeps it from being public, and what else."""
    problems = list(page.find_problems()) if isinstance(page, BasePage) else []
    blocking = [problem for problem in problems if problem.blocking]
    others = [problem for problem in problems if not problem.blocking]
    said = (
        (_("This draft can be saved, but not published until this is put right:"), blocking),
        (_("Please check:"), others),
    )
    return [format_html("{} {}", text, _listed(found)) for text, found in said if found]


def refuse_bulk_publishing(
    request: HttpRequest, action_type: str, objects: Iterable[Page], action: object
) -> HttpResponse | None:
    """Stop the publication of several pages when one of them may not be published."""
    if action_type != "publish" or getattr(action, "models", None) != [Page]:
        return None
    refused = False
    for page in objects:
        draft = page.get_latest_revision_as_object()
        problems = draft.find_problems() if isinstance(draft, BasePage) else ()
        blocking = [problem for problem in problems if problem.blocking]
        if blocking:
            refused = True
            said = _("“%(title)s” cannot be published:") % {"title": draft.title}
            messages.error(request, format_html("{} {}", said, _listed(blocking)))
    return redirect(request.get_full_path()) if refused else None


def _listed(problems: Iterable[Problem]) -> SafeString:
    items = format_html_join("", "<li>{}</li>", ((problem.message,) for problem in problems))
    return format_html('<ul class="problems">{}</ul>', items)


def _in_background(request: HttpRequest) -> bool:
    return "_w_hydrate_create_view" in request.GET or "application/json" in request.headers.get(
        "Accept", ""
    )
