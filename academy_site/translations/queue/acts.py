"""Taking a job and letting go of it, at the press of a button."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name, get_valid_next_url_from_request

from academy_site.translations import access
from academy_site.translations.models import TranslationJob
from academy_site.translations.queue import claiming


@require_POST
def claim(request: HttpRequest, job_id: int) -> HttpResponse:
    job = find(request, job_id)
    if not access.may_translate(request.user, job):
        raise PermissionDenied
    try:
        claiming.claim(job, request.user)
    except claiming.TakenError as taken:
        messages.error(request, _taken(job, taken))
    else:
        messages.success(request, _("“%(title)s” is yours now.") % {"title": title_of(job)})
    return back(request)


@require_POST
def release(request: HttpRequest, job_id: int) -> HttpResponse:
    job = find(request, job_id)
    if job.assignee_id != request.user.pk and not access.may_manage_jobs(request.user):
        raise PermissionDenied
    try:
        claiming.release(job, request.user)
    except claiming.TakenError as taken:
        messages.error(request, _taken(job, taken))
    else:
        messages.success(
            request, _("“%(title)s” is free for others to take.") % {"title": title_of(job)}
        )
    return back(request)


def find(request: HttpRequest, job_id: int) -> TranslationJob:
    """Return a job that is the user's business, or answer 404 or 403."""
    jobs = TranslationJob.objects.select_related(
        "translation__source__specific_content_type", "translation__target_locale",
        "assignee", "source_page",
    )  # fmt: skip
    job = get_object_or_404(jobs, pk=job_id, translation__enabled=True)
    if not access.may_see(request.user, job):
        raise PermissionDenied
    return job


def back(request: HttpRequest) -> HttpResponseRedirect:
    """Lead back to where the button was pressed."""
    return redirect(get_valid_next_url_from_request(request) or "translations:queue")


def title_of(job: TranslationJob) -> str:
    return job.translation.source.object_repr


def _taken(job: TranslationJob, taken: claiming.TakenError) -> str:
    particulars: dict[str, Any] = {"title": title_of(job)}
    if taken.holder is None:
        return _("“%(title)s” was released by somebody else meanwhile.") % particulars
    particulars["name"] = get_user_display_name(taken.holder)
    return _("%(name)s has taken “%(title)s” already; nothing was changed.") % particulars
