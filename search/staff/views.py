"""The admin's own views of the search."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from search.rebuilding import rebuild_task


@require_POST
def rebuild(request: HttpRequest) -> HttpResponse:
    """Have the search index rebuilt."""
    if not request.user.has_perm("search.rebuild_index"):
        raise PermissionDenied
    rebuild_task.enqueue()
    messages.success(request, _("The search index is being rebuilt."))
    return redirect("wagtailadmin_home")
