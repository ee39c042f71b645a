"""The report on what was searched, and on what was searched and not found."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import Max, OuterRef, QuerySet, Subquery, Sum
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from academy_site.base import dates
from academy_site.base.languages import LANGUAGES, active_language
from academy_site.base.spreadsheets.exporting import ShieldedExport
from search.models import SearchLog
from search.models.languages import LANGUAGE_CHOICES

HEADINGS = {
    "words": _("Words"),
    "language": _("Language"),
    "times": _("Searches"),
    "found": _("Results, last time"),
    "last": _("Last searched"),
}


class SearchesFilterSet(WagtailFilterSet):
    """By language and time; those that found nothing."""

    language = django_filters.ChoiceFilter(label=_("Language"), choices=LANGUAGE_CHOICES)
    found = django_filters.ChoiceFilter(
        label=_("Results"),
        choices=[("no", _("Nothing was found")), ("yes", _("Something was found"))],
        method="by_results",
    )
    day = django_filters.DateFromToRangeFilter(label=_("Day"), widget=DateRangePickerWidget)

    class Meta:
        model = SearchLog
        fields = ["language"]

    def by_results(self, rows: QuerySet[Any], _name: str, value: str) -> QuerySet[Any]:
        return rows.filter(found=0) if value == "no" else rows.filter(found__gt=0)


class SearchesView(ShieldedExport, ReportView):
    """What readers searched in the last ninety days. It tells nothing of who searched."""

    page_title = _("Searches of readers")
    header_icon = "search"
    index_url_name = "search_report"
    index_results_url_name = "search_report_results"
    verbose_name_plural = _("searches")
    permission_policy = ModelPermissionPolicy(SearchLog)
    any_permission_required = {"view"}
    filterset_class = SearchesFilterSet
    default_ordering = "-times"
    columns = [
        Column("words", label=HEADINGS["words"], sort_key="words"),
        Column(
            "language", label=HEADINGS["language"], sort_key="language",
            accessor=lambda row: LANGUAGES[row["language"]].autonym,
        ),
        NumberColumn("times", label=HEADINGS["times"], sort_key="times"),
        NumberColumn("found", label=HEADINGS["found"], sort_key="found"),
        # A day without a time: told as “an hour ago” it would seem to be known to the minute.
        Column(
            "last", label=HEADINGS["last"], sort_key="last",
            accessor=lambda row: dates.day(row["last"], active_language()),
        ),
    ]  # fmt: skip
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "searches"

    def get_base_queryset(self) -> QuerySet[Any]:
        latest = SearchLog.objects.filter(
            language=OuterRef("language"), query=OuterRef("query")
        ).order_by("-day")
        return SearchLog.objects.values("language", "query").annotate(
            words=Max("written"),
            times=Sum("searches"),
            last=Max("day"),
            found=Subquery(latest.values("results")[:1]),
        )

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(), "queryset": self.get_base_queryset()}

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> HttpResponse:
        # A file is streamed when the user's language is no longer the active one.
        self.export_headings = {name: str(heading) for name, heading in HEADINGS.items()}
        return super().as_spreadsheet(queryset, spreadsheet_format)
