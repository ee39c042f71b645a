"""The weeks, each with what became public in it and its digest: from here a digest is begun."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from academy_site.base import clock
from academy_site.base.languages import SOURCE, active_language, direction
from news.digest import access
from news.digest.models import DigestPage, Reader
from news.digest.proposing import digests_of, open_draft, proposed
from news.digest.weeks import Week
from news.models import NewsIndexPage

SHOWN = 10


@dataclass(frozen=True)
class WeekRow:
    """A week of the list; ``number`` counts the articles that its digest would begin with."""

    week: Week
    days: str
    digest: DigestPage | None
    number: int
    current: bool


class WeeksView(WagtailAdminTemplateMixin, TemplateView):
    """Lists the weeks, and makes the draft of one's digest."""

    template_name = "digest/admin/weeks.html"
    header_icon = "list-ul"
    page_title = gettext_lazy("Digest of the week")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not access.may_make(request.user, self.index):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def index(self) -> NewsIndexPage | None:
        return access.news_index()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    @property
    def header_buttons(self) -> list[HeaderButton]:
        if not access.keeps_readers(self.request.user):
            return []
        label = capfirst(Reader._meta.verbose_name_plural)
        return [HeaderButton(label, reverse("digest_readers:index"), icon_name="group")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        this = Week.of(clock.today())
        latest = min(this, self._latest() or this)
        weeks = [latest.before(number) for number in range(SHOWN)]
        there = digests_of(weeks)
        return super().get_context_data(
            rows=[self._row(week, there.get(week), this) for week in weeks],
            earlier=weeks[-1].before(1).monday,
            later=latest.before(-SHOWN).monday if latest < this else None,
            sends=access.keeps_readers(self.request.user),
            source_language=SOURCE,
            source_direction=direction(SOURCE),
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        week = _week(request.POST.get("week", ""))
        digest, made = open_draft(week, self.index, request.user)
        if not made:
            messages.warning(request, _("There is a digest of this week already: here it is."))
        elif number := digest.articles.count():
            said = ngettext(
                "The draft is open with %(number)d article: drop, add, and put in order.",
                "The draft is open with %(number)d articles: drop, add, and put in order.",
                number,
            )
            messages.success(request, said % {"number": number})
        else:
            messages.success(
                request, _("The draft is open. No article became public in this week: add some.")
            )
        return redirect("wagtailadmin_pages:edit", digest.pk)

    def _latest(self) -> Week | None:
        asked = self.request.GET.get("until")
        return _week(asked) if asked else None

    def _row(self, week: Week, digest: DigestPage | None, this: Week) -> WeekRow:
        return WeekRow(
            week=week,
            days=week.named(active_language()),
            digest=digest,
            number=0 if digest else proposed(week).count(),
            current=week == this,
        )


def _week(text: str) -> Week:
    """Return the week of a day. Raises Http404 for what is none, or no day of a calendar yet."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise Http404 from error
    if not 2000 <= day.year < 2200:
        raise Http404
    return Week.of(day)
