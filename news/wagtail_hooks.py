"""What the news add to the admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from news import sitemap
from news.desk import menu, panel
from news.desk.urls import admin_urls
from news.desk.wall_rules import desk_rules
from news.viewsets import KeywordViewSet, TopicViewSet

hooks.register("register_sitemaps", sitemap.paths)
hooks.register("register_admin_urls", admin_urls)
hooks.register("register_locale_wall_rules", desk_rules)
hooks.register("register_admin_menu_item", menu.calendar_item)
hooks.register("register_reports_menu_item", menu.sources_item)
hooks.register("construct_homepage_panels", panel.add_panel)
register_snippet(KeywordViewSet)
register_snippet(TopicViewSet)
