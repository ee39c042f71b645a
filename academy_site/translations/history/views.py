"""The history of a job's words, of one segment, and the way back to a former version."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator

from academy_site.translations import access
from academy_site.translations.editor.conflicts import seen_of
from academy_site.translations.editor.refusals import RefusedError
from academy_site.translations.history import reading, restoring
from academy_site.translations.models.segment import SegmentVersion
from academy_site.translations.segments import Segment
from academy_site.translations.sheet.acts import acts_of
from academy_site.translations.sheet.job_view import JobView

PER_PAGE = 50


class JobHistoryView(JobView):
    """Every version of every segment of a job, the latest first."""

    template_name = "translations/history/history.html"
    header_icon = "history"

    def get_page_title(self) -> str:
        return _("History")

    def get_trail(self) -> list[dict[str, Any]]:
        title = self.job.translation.source.object_repr
        return [{"url": reverse("translations:job", args=[self.job.pk]), "label": title}]

    @cached_property
    def now(self) -> dict[reading.Place, Segment]:
        return reading.present(self.job)

    @cached_property
    def segment(self) -> Segment | None:
        """The one segment whose history this is, if it is of one."""
        wanted = self.kwargs.get("segment_id")
        if wanted is None:
            return None
        found = next((one for one in self.now.values() if one.id == wanted), None)
        if found is None:
            raise Http404
        return found

    @property
    def may_restore(self) -> bool:
        return acts_of(self.request.user, self.job).may_write

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        segment = self.segment
        found = (
            reading.versions_of(self.job)
            if segment is None
            else reading.of_segment(self.job, segment, self.now)
        )
        page = WagtailPaginator(found, PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(
            job=self.job,
            segment=segment,
            source_language=self.job.translation.source.locale.language_code,
            page_obj=page,
            elided_page_range=page.paginator.get_elided_page_range(page.number),
            entries=reading.entries(page.object_list, self.now, segment),
            may_restore=self.may_restore,
            **kwargs,
        )


class RestoreView(JobHistoryView):
    """Asks once, showing what will change, and restores."""

    template_name = "translations/history/restore.html"

    def get_page_title(self) -> str:
        return _("Restore a version")

    @cached_property
    def version(self) -> SegmentVersion:
        versions = reading.of_segment(self.job, self.segment, self.now)
        return get_object_or_404(versions.exclude(data=""), pk=self.kwargs["version_id"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if not self.may_restore:
            raise PermissionDenied
        return JobView.get_context_data(
            self,
            job=self.job,
            segment=self.segment,
            version=self.version,
            of_another_text=self.version.source_string_id != self.segment.string_id,
            source_language=self.job.translation.source.locale.language_code,
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not access.may_translate(request.user, self.job):
            raise PermissionDenied
        seen = seen_of(request.POST.get("seen"))
        try:
            restoring.restore(self.job, self.segment.id, self.version, request.user, seen)
        except RefusedError as error:
            messages.error(request, error.message)
        else:
            messages.success(request, _("The version was restored."))
        return redirect("translations:segment_history", self.job.pk, self.segment.id)
