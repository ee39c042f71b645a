"""What every page's texts need of Wagtail."""

from __future__ import annotations

from wagtail import hooks

from academy_site.base.links import register_links

# After Wagtail's own kinds of link, whose places are taken.
hooks.register("register_rich_text_features", register_links, order=100)
