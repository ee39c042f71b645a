"""The queue itself: a list that is narrowed, put in order, searched and taken away as a table."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic import IndexView

from academy_site.base.spreadsheets.exporting import ShieldedExport
from academy_site.translations import access
from academy_site.translations.models import State, TranslationJob
from academy_site.translations.notices.admin import UnreadNotices
from academy_site.translations.queue import filters, ordering, spreadsheet
from academy_site.translations.queue.columns import columns_for
from academy_site.translations.queue.jobs import Jobs, has_business, matching, visible_to
from academy_site.translations.queue.reading import JobPaginator, detailed


class QueueView(ShieldedExport, IndexView):
    """Every job that is the user's business: translators see their languages, officers all."""

    model = TranslationJob
    template_name = "translations/queue/queue.html"
    results_template_name = "translations/queue/queue_results.html"
    index_url_name = "translations:queue"
    index_results_url_name = "translations:queue_results"
    page_title = _("Translation queue")
    header_icon = "wagtail-localize-language"
    filterset_class = filters.JobFilterSet
    is_searchable = True
    any_permission_required = None
    paginate_by = 50
    list_export = list(spreadsheet.HEADINGS)
    export_headings = spreadsheet.HEADINGS
    export_filename = "translations"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not has_business(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def columns(self) -> list[Any]:
        return columns_for(self.request.user)

    @cached_property
    def order(self) -> list[Any]:
        if self.ordering:
            return ordering.by_column(self.ordering)
        return ordering.by_urgency(self.request.user)

    def get_base_queryset(self) -> Jobs:
        return visible_to(self.request.user)

    def order_queryset(self, queryset: Jobs) -> Jobs:
        return queryset.order_by(*self.order)

    def search_queryset(self, queryset: Jobs) -> Jobs:
        return matching(queryset, self.search_query) if self.is_searching else queryset

    def get_queryset(self) -> Jobs:
        jobs = super().get_queryset()
        return detailed(jobs) if self.is_export else jobs

    def paginate_queryset(self, queryset: Jobs, page_size: int) -> tuple[Any, Any, Any, bool]:
        paginator = JobPaginator(queryset, page_size, order=self.order)
        page = paginator.get_page(self.request.GET.get(self.page_kwarg))
        return paginator, page, page.object_list, page.has_other_pages()

    def get_page_title(self) -> str:
        return self.page_title

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        return {
            **context,
            "may_settle": access.may_manage_jobs(self.request.user),
            "views": self.kept_views,
            "unread": self.unread,
        }

    @cached_property
    def unread(self) -> Component:
        return UnreadNotices()

    @cached_property
    def kept_views(self) -> list[dict[str, Any]]:
        """The questions that are asked of the queue every day, each one click away."""
        asked = self.request.GET.copy()
        for name in (self.page_kwarg, "_w_filter_fragment", "next"):
            asked.pop(name, None)
        offered = [
            (_("Everything"), ""),
            (_("Mine"), f"assignee={filters.ME}"),
            (_("Free to take"), f"assignee={filters.NOBODY}"),
            (_("Overdue"), f"due={filters.OVERDUE}"),
            (_("To check"), f"state={State.TO_CHECK}"),
            (_("In review"), f"state={State.IN_REVIEW}"),
        ]
        return [
            {"label": label, "query": query, "is_current": asked.urlencode() == query}
            for label, query in offered
        ]

    def to_row_dict(self, item: TranslationJob) -> OrderedDict[str, Any]:
        return spreadsheet.row_of(item)

    def stream_csv(self, queryset: Jobs) -> Iterator[bytes]:
        """Write everything now: what is written later is no longer in the user's language."""
        return iter(list(super().stream_csv(queryset)))
