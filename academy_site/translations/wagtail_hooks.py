"""What the localization system adds to Wagtail's admin; it only registers."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component

from academy_site.translations import cascading, holding, leaving, log_actions
from academy_site.translations.admin_urls import admin_urls
from academy_site.translations.editor import closing
from academy_site.translations.editor.urls import localize_urls
from academy_site.translations.editor.wall_rules import editor_rules
from academy_site.translations.history.menu import StatisticsMenuItem
from academy_site.translations.language_panel import language_panel
from academy_site.translations.notices.admin import (
    NoticesMenuItem,
    NoticesSettingsPanel,
    UnreadNotices,
)
from academy_site.translations.queue import buttons, dashboard, menu
from academy_site.translations.queue.bulk import BULK_ACTIONS
from academy_site.translations.queue.wall_rules import queue_rules
from academy_site.translations.release.wall_rules import release_rules
from academy_site.translations.sheet.wall_rules import sheet_rules
from academy_site.translations.wall import menus

# Before wagtail-localize's own, so that an address of ours can stand in for one of its.
hooks.register("register_admin_urls", admin_urls, order=-10)
hooks.register("register_log_actions", log_actions.register)
hooks.register("before_publish_page", holding.hold_publication)
hooks.register("before_bulk_action", holding.refuse_bulk_publication)
hooks.register("register_locale_wall_rules", release_rules)
hooks.register("before_move_page", leaving.tell_of_move)
hooks.register("before_delete_page", leaving.delete_or_keep)
hooks.register("construct_translated_pages_to_cascade_actions", cascading.asked_along)


@hooks.register("register_permissions")
def offer_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="translations", codename="override_gate"
    )


# The locale wall. Last, so that nothing is added to a menu or a list afterwards.
hooks.register("register_group_permission_panel", language_panel)
hooks.register("construct_main_menu", menus.leave_open_ways, order=1000)
hooks.register("construct_reports_menu", menus.leave_no_way, order=1000)
hooks.register("construct_settings_menu", menus.leave_no_way, order=1000)
hooks.register("register_admin_search_area", menus.QueueSearchArea)
hooks.register("construct_explorer_page_queryset", menus.keep_own_children, order=1000)
hooks.register("construct_page_chooser_queryset", menus.keep_own_pages, order=1000)

# Notices.
hooks.register("register_translations_menu_item", NoticesMenuItem)
hooks.register("register_account_settings_panel", NoticesSettingsPanel)


@hooks.register("construct_homepage_panels")
def show_unread_notices(_request: HttpRequest, panels: list[Component]) -> None:
    panels.append(UnreadNotices())


# wagtail-localize's editor: its addresses, and what goes past it. Before wagtail-localize's own.
hooks.register("register_admin_urls", localize_urls, order=-10)
hooks.register("before_edit_page", closing.refuse_form, order=-10)
hooks.register("before_edit_snippet", closing.refuse_form, order=-10)
hooks.register("construct_page_action_menu", closing.leave_out_acts)
hooks.register("construct_snippet_action_menu", closing.leave_out_acts)
hooks.register("construct_reports_menu", closing.leave_out_report)
hooks.register("register_locale_wall_rules", editor_rules)

# The sheet of a job, its history, and the statistics.
hooks.register("register_locale_wall_rules", sheet_rules)
hooks.register("register_translations_menu_item", lambda: StatisticsMenuItem(walled=False))
hooks.register("register_translations_menu_item", lambda: StatisticsMenuItem(walled=True))

# The queue.
hooks.register("register_locale_wall_rules", queue_rules)
hooks.register("register_admin_menu_item", menu.main_item)
hooks.register("register_translations_menu_item", menu.queue_item)
hooks.register("register_translations_menu_item", menu.matrix_item)
hooks.register("construct_homepage_panels", dashboard.add_panel)
hooks.register("register_page_header_buttons", buttons.page_buttons)
hooks.register("register_page_listing_more_buttons", buttons.page_buttons)
hooks.register("register_snippet_listing_buttons", buttons.snippet_buttons)
for bulk_action in BULK_ACTIONS:
    hooks.register("register_bulk_action", bulk_action)
