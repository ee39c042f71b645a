"""The report on sources: which of them are still there, and where an archived copy is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.views.generic import IndexView

from academy_site.base.languages import SOURCE
from news.desk.access import edits_news
from news.models import NewsPage, SourceLink
from news.models.source_link import LinkState

# Where a reader of the report may look for a copy; nothing is asked of it by us.
ARCHIVE = "https://web.archive.org/web/*/"
ASKING_FOR_A_COPY = (LinkState.GONE, LinkState.SILENT, LinkState.FAILING, LinkState.MOVED)


class SourceFilterSet(WagtailFilterSet):
    """Filters of the report."""

    class Meta:
        model = SourceLink
        fields = ["state"]


class SourceColumn(BaseColumn):
    """The articles that rest on the source, and its address."""

    cell_template_name = "news/health/source_cell.html"

    def get_cell_context_data(
        self, instance: SourceLink, parent_context: Mapping[str, Any]
    ) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "link": instance, "articles": instance.articles}


class ArchiveColumn(SourceColumn):
    """The archived copy that is recorded, else where one may be found and entered."""

    cell_template_name = "news/health/archive_cell.html"

    def get_cell_context_data(
        self, instance: SourceLink, parent_context: Mapping[str, Any]
    ) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        kept = next(
            (one.source_archive_url for one in instance.articles if one.source_archive_url), ""
        )
        wanted = not kept and instance.state in ASKING_FOR_A_COPY
        return {
            **context,
            "kept": kept,
            "lookup": f"{ARCHIVE}{quote(instance.url, safe=':/?&=%')}" if wanted else "",
        }


class StateColumn(BaseColumn):
    """What is known of the address, and since when."""

    cell_template_name = "news/health/state_cell.html"

    def get_cell_context_data(
        self, instance: SourceLink, parent_context: Mapping[str, Any]
    ) -> dict[str, Any]:
        return {**super().get_cell_context_data(instance, parent_context), "link": instance}


class SourcesView(IndexView):
    """Every address of a source, the dead ones first."""

    model = SourceLink
    template_name = "news/health/sources.html"
    index_url_name = "news_desk:sources"
    index_results_url_name = "news_desk:sources_results"
    page_title = _("Sources of news")
    header_icon = "link"
    filterset_class = SourceFilterSet
    any_permission_required = None
    is_searchable = True
    default_ordering = ["-failures", "host", "url"]
    paginate_by = 50

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not edits_news(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def columns(self) -> list[BaseColumn]:
        return [
            SourceColumn("url", label=_("Source")),
            StateColumn("state", label=_("State"), sort_key="state"),
            Column("status", label=_("HTTP status"), sort_key="status"),
            DateColumn("failing_since", label=_("Failing since"), sort_key="failing_since"),
            DateColumn("checked_at", label=_("Last checked"), sort_key="checked_at"),
            ArchiveColumn("archive", label=_("Archived copy")),
        ]

    def search_queryset(self, queryset: QuerySet[SourceLink]) -> QuerySet[SourceLink]:
        return queryset.filter(url__icontains=self.search_query) if self.is_searching else queryset

    def get_page_title(self) -> str:
        return self.page_title

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        attach_articles(context["object_list"])
        return context


def attach_articles(links: Iterable[SourceLink]) -> None:
    """Give each link the articles in the source language that name it, in one query."""
    found: dict[str, list[NewsPage]] = defaultdict(list)
    links = list(links)
    rows = NewsPage.objects.filter(
        locale__language_code=SOURCE, source_url__in=[link.url for link in links]
    ).only("title", "source_url", "source_archive_url")
    for article in rows:
        found[article.source_url].append(article)
    for link in links:
        link.articles = found[link.url]
