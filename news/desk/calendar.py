"""The editorial calendar: a month as a grid, and the same as a list."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from academy_site.base import clock
from academy_site.base.languages import LANGUAGES, SOURCE, active_language, direction
from news.desk.access import edits_news
from news.desk.months import Month, weekdays
from news.desk.planning import Planned, Standing, planned


@dataclass(frozen=True)
class Day:
    """One cell of the grid."""

    day: date
    in_month: bool
    is_today: bool
    articles: list[Planned]


class CalendarView(WagtailAdminTemplateMixin, TemplateView):
    """What is scheduled, in review, waiting for translation and published, in every language."""

    template_name = "news/desk/calendar.html"
    header_icon = "calendar-alt"
    page_title = _("Editorial calendar")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not edits_news(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    @property
    def header_buttons(self) -> list[HeaderButton]:
        return [HeaderButton(_("Digest of the week"), reverse("digest:weeks"), icon_name="list-ul")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = clock.today()
        month = _month(self.request.GET.get("month"), today)
        standing = self.request.GET.get("standing", "")
        if standing and standing not in Standing.values:
            raise Http404
        language = active_language() if active_language() in LANGUAGES else SOURCE
        weeks = month.weeks
        found = [
            one for one in planned(weeks[0][0], weeks[-1][-1]) if not standing or one.has(standing)
        ]
        return super().get_context_data(
            month=month,
            month_name=month.named(language),
            weekdays=weekdays(language),
            weeks=_filled(weeks, found, month, today),
            articles=[one for one in found if Month.of(one.day) == month],
            standings=[("", _("All"), standing == "", _url(month, ""))]
            + [(s, s.label, standing == s, _url(month, s)) for s in Standing],
            previous=(month.previous.named(language), _url(month.previous, standing)),
            following=(month.following.named(language), _url(month.following, standing)),
            this_month=_url(Month.of(today), standing),
            source_language=SOURCE,
            source_direction=direction(SOURCE),
            **kwargs,
        )


def _month(text: str | None, today: date) -> Month:
    if not text:
        return Month.of(today)
    try:
        return Month.read(text)
    except ValueError as error:
        raise Http404 from error


def _url(month: Month, standing: str) -> str:
    query = {"month": str(month), **({"standing": str(standing)} if standing else {})}
    return f"{reverse('news_desk:calendar')}?{urlencode(query)}"


def _filled(
    weeks: list[list[date]], found: list[Planned], month: Month, today: date
) -> list[list[Day]]:
    by_day: dict[date, list[Planned]] = defaultdict(list)
    for one in found:
        by_day[one.day].append(one)
    return [
        [Day(day, Month.of(day) == month, day == today, by_day[day]) for day in week]
        for week in weeks
    ]
