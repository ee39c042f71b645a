"""What digests add to the admin; it only registers."""

from __future__ import annotations

from wagtail import hooks

from news.digest.desk import buttons
from news.digest.desk.urls import admin_urls
from news.digest.readers.viewset import ReaderViewSet
from news.digest.wall_rules import digest_rules

hooks.register("register_admin_urls", admin_urls)
hooks.register("register_admin_viewset", ReaderViewSet)
hooks.register("register_locale_wall_rules", digest_rules)
hooks.register("register_admin_menu_item", buttons.menu_item)
hooks.register("register_page_header_buttons", buttons.header_buttons)
hooks.register("register_page_listing_more_buttons", buttons.header_buttons)
