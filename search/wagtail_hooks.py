"""What the search adds to the admin."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet

from academy_site.translations.wall.rules import HOOK, REFUSAL, Rule
from search.staff.panel import RebuildPanel
from search.staff.report import SearchesView
from search.staff.views import rebuild
from search.staff.viewsets import (
    MENU_HOOK,
    PinnedResultViewSet,
    SynonymViewSet,
    WordExceptionViewSet,
)

for viewset in (WordExceptionViewSet, SynonymViewSet, PinnedResultViewSet):
    register_snippet(viewset)


class SearchesMenuItem(MenuItem):
    """Leads whoever may read it to the report on searches."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("search.view_searchlog")


@hooks.register("register_admin_menu_item")
def add_menu() -> MenuItem:
    menu = Menu(register_hook_name=MENU_HOOK)
    return SubmenuMenuItem(
        _("Search of the site"), menu, name="site-search", icon_name="search", order=210
    )


@hooks.register(MENU_HOOK)
def add_report() -> MenuItem:
    address = reverse_lazy("search_report")
    return SearchesMenuItem(_("Searches of readers"), address, icon_name="table", order=10)


@hooks.register("register_admin_urls")
def add_views() -> list[URLPattern]:
    return [
        path("search/searches/", SearchesView.as_view(), name="search_report"),
        path(
            "search/searches/results/",
            SearchesView.as_view(results_only=True),
            name="search_report_results",
        ),
        path("search/rebuild/", rebuild, name="search_rebuild"),
    ]


@hooks.register(HOOK)
def keep_the_search_from_translators() -> list[tuple[Rule, str, str]]:
    return [(REFUSAL, "", "search_report search_report_results search_rebuild")]


@hooks.register("register_permissions")
def offer_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="search", codename__in=["view_searchlog", "rebuild_index"]
    )


@hooks.register("construct_homepage_panels")
def tell_of_rebuild(_request: HttpRequest, panels: list[Component]) -> None:
    panels.append(RebuildPanel())
