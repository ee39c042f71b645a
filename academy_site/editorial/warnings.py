"""Problems of pages, said where editors meet them: in a draft, and before publishing in bulk."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from academy_site.base.models import BasePage
from academy_site.base.problems import Problem


def warn_of_problems(request: HttpRequest, page: Page) -> None:
    """Tell whoever opens a page's editor what is still wrong with its latest draft.

    A draft's saving ends in opening the editor again, so this also answers the saving. Background
    requests (autosave) show nothing and get nothing.
    """
    if request.method != "GET" or not isinstance(page, BasePage) or _in_background(request):
        return
    problems = page.find_problems()
    blocking = [problem for problem in problems if problem.blocking]
    if blocking:
        messages.warning(
            request,
            format_html(
                "{} {}",
                _("This draft can be saved, but not published until this is put right:"),
                _listed(blocking),
            ),
        )
    if len(problems) > len(blocking):
        others = [problem for problem in problems if not problem.blocking]
        messages.warning(request, format_html("{} {}", _("Please check:"), _listed(others)))


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
