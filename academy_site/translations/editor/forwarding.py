"""Where wagtail-localize's own pages lead to now: the same work, and nothing is published."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail_localize.models import TranslationSource

from academy_site.translations import access
from academy_site.translations.editor.withheld import refusal
from academy_site.translations.models.job import TranslationJob

View = Callable[..., HttpResponse]


def _reading_only(view: View) -> View:
    """Lead on whoever only looks; refuse whoever sends a form that is older than this house."""

    def answer(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.method in ("GET", "HEAD"):
            return view(request, **kwargs)
        return refusal(
            request,
            _("Nothing was done: translations are sent out and published from their own pages."),
        )

    answer.__name__ = view.__name__
    return answer


@_reading_only
def submit_page(request: HttpRequest, page_id: int) -> HttpResponse:
    return redirect("translations:submit_page", page_id)


@_reading_only
def submit_snippet(request: HttpRequest, app_label: str, model_name: str, pk: str) -> HttpResponse:
    return redirect("translations:submit_snippet", app_label, model_name, pk)


@_reading_only
def update_translations(request: HttpRequest, translation_source_id: int) -> HttpResponse:
    """Lead to the job, or to the queue when there are several; a source is always up to date."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    jobs = TranslationJob.objects.select_related("translation__source").filter(
        translation__source=source, translation__enabled=True
    )
    own = [job for job in jobs if access.may_see(request.user, job)]
    if len(own) == 1:
        return redirect("translations:job", own[0].pk)
    return redirect("translations:queue")


@require_safe
def translations_report(request: HttpRequest) -> HttpResponse:
    return redirect("translations:queue")
