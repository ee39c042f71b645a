"""The report on what was translated, shown to each as far as it concerns them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import django_filters
from babel.dates import format_date
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.formats import number_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from academy_site.base import dates
from academy_site.base.languages import active_language
from academy_site.base.spreadsheets.exporting import ShieldedExport
from academy_site.translations.history import statistics
from academy_site.translations.history.scope import Scope, languages, scope_of
from academy_site.translations.history.statistics import Row
from academy_site.translations.models.segment import SegmentVersion

HEADINGS = {
    "month": _("Month"),
    "person": _("Person"),
    "language": _("Language"),
    "words": _("Words"),
    "segments": _("Segments"),
    "revised": _("Revised"),
    "rounds": _("Publications"),
    "mean_days": _("Days (mean)"),
    "median_days": _("Days (median)"),
    "corrected": _("Changed in review"),
    "corrected_share": _("Share changed"),
    "extent": _("Extent of changes"),
}
SHARES = ("corrected_share", "extent")


@dataclass(frozen=True)
class Line:
    """A row of the statistics with names in place of keys, as the report and the files show it."""

    row: Row
    person: str
    language: str

    @property
    def month(self) -> str:
        return f"{self.row.month:%Y-%m}"

    def __getattr__(self, name: str) -> Any:
        return getattr(self.row, name)


def _column(name: str) -> Column:
    def shown(line: Line) -> str:
        value = getattr(line, name)
        if value is None:
            return ""
        if name in SHARES:
            return gettext("%(share)s%%") % {"share": number_format(round(100 * value))}
        return str(number_format(value)) if name not in ("person", "language") else value

    def month(line: Line) -> str:
        return format_date(line.row.month, "LLLL y", locale=dates.cldr(active_language()))

    return Column(
        name, label=HEADINGS[name], accessor=month if name == "month" else shown, sort_key=name
    )


class StatisticsFilterSet(WagtailFilterSet):
    """By time, language and person; only what there is to see can be chosen."""

    year = django_filters.ChoiceFilter(label=_("Year"))
    month = django_filters.ChoiceFilter(label=_("Month"))
    language = django_filters.ChoiceFilter(label=_("Language"))
    person = django_filters.ChoiceFilter(label=_("Person"))

    class Meta:
        model = SegmentVersion
        fields: list[str] = []

    def __init__(
        self, *args: Any, choices: dict[str, list[tuple[Any, Any]]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, offered in choices.items():
            self.filters[name].extra["choices"] = offered


class StatisticsView(ShieldedExport, ReportView):
    """Words, turnaround and review changes by person, language and month."""

    template_name = "translations/history/statistics.html"
    page_title = _("Translation statistics")
    header_icon = "table"
    index_url_name = "translations:statistics"
    index_results_url_name = "translations:statistics_results"
    verbose_name_plural = _("statistics")
    filterset_class = StatisticsFilterSet
    columns = [_column(name) for name in HEADINGS]
    list_export = list(HEADINGS)
    export_headings = HEADINGS
    export_filename = "translation-statistics"
    scope: Scope

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        scope = scope_of(request.user)
        if scope is None:
            raise PermissionDenied
        self.scope = scope
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def people(self) -> dict[int, str]:
        return self.scope.people()

    @cached_property
    def languages(self) -> dict[int, str]:
        return languages()

    def get_filterset_kwargs(self) -> dict[str, Any]:
        choices = {
            "month": [*dates.cldr(active_language()).months["stand-alone"]["wide"].items()],
            "year": [(year, str(year)) for year in self.scope.years()],
            "language": list(self.languages.items()),
            "person": list(self.people.items()),
        }
        return {**super().get_filterset_kwargs(), "choices": choices}

    def get_filtered_queryset(self) -> list[Line]:
        """Return the lines; they are counted, so that what narrows and orders them is not SQL."""
        chosen = self.filters.form.cleaned_data if self.filters.is_valid() else {}
        scope = self.scope.narrowed(
            person=chosen.get("person", ""), locale=chosen.get("language", "")
        )
        rows = statistics.count(
            scope.versions,
            scope.rounds,
            year=int(chosen.get("year") or 0),
            month=int(chosen.get("month") or 0),
        )
        lines = [
            Line(row, self.people.get(row.person_id, ""), self.languages.get(row.locale_id, ""))
            for row in rows
        ]
        if self.ordering:
            name = self.ordering.lstrip("-")
            # What has no value comes last, whichever way round.
            known = [line for line in lines if getattr(line, name) is not None]
            known.sort(key=lambda line: getattr(line, name), reverse=self.ordering[0] == "-")
            lines = known + [line for line in lines if getattr(line, name) is None]
        return lines

    def as_spreadsheet(self, queryset: list[Line], spreadsheet_format: str) -> HttpResponse:
        # A file is streamed when the user's language is no longer the active one.
        self.export_headings = {name: str(heading) for name, heading in HEADINGS.items()}
        return super().as_spreadsheet(queryset, spreadsheet_format)
