"""What clippings add to the admin; it only registers."""

from __future__ import annotations

from wagtail import hooks

from news.clippings import buttons, copies, editing
from news.clippings.urls import admin_urls
from news.clippings.wall_rules import clipping_rules

hooks.register("register_admin_urls", admin_urls)
hooks.register("register_locale_wall_rules", clipping_rules)
hooks.register("after_copy_page", copies.give_clippings)
hooks.register(editing.HOOK, editing.edit_with_clipping, order=editing.LAST)
hooks.register("register_admin_menu_item", buttons.menu_item)
hooks.register("register_page_header_buttons", buttons.header_buttons)
hooks.register("register_page_listing_more_buttons", buttons.header_buttons)
