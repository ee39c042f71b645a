"""What every page of the admin about one job has in common."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from academy_site.translations import access
from academy_site.translations.models.job import TranslationJob


class JobView(WagtailAdminTemplateMixin, View):
    """A page about the job named in its address, for those whose business the job is."""

    job: TranslationJob

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.job = find_job(kwargs["job_id"])
        if not access.may_see(request.user, self.job):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def get_trail(self) -> list[dict[str, Any]]:
        """Return the pages that lead from the queue to this one."""
        return []

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("translations:queue"), "label": _("Translation queue")},
            *self.get_trail(),
            {"url": "", "label": self.get_page_title()},
        ]


def find_job(pk: int) -> TranslationJob:
    """Return a job with what is shown of it, or answer 404."""
    related = (
        "translation__source__locale", "translation__source__specific_content_type",
        "translation__target_locale", "source_page", "assignee", "changed_by",
    )  # fmt: skip
    jobs = TranslationJob.objects.select_related(*related)
    return get_object_or_404(jobs, pk=pk, translation__enabled=True)
