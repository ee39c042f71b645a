"""What the editors' house adds to Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import DismissibleMenuItem, MenuItem
from wagtail.models import Page

from academy_site.editorial.copies import make_independent
from academy_site.editorial.schedule import failing
from academy_site.editorial.urls import admin_urls, house_rules
from academy_site.editorial.warnings import refuse_bulk_publishing, warn_of_problems

SCRIPTS = tuple(
    f"editorial/js/{name}.js" for name in ("page-language", "draft-problems", "late-words")
)
STYLES = ("css/fonts.css", "editorial/css/house.css", "editorial/css/languages.css")

# After wagtail-localize's own hook, which takes over the editing of translated pages: their
# facts come from the source page, and so would the warnings.
hooks.register("before_edit_page", warn_of_problems, order=100)
hooks.register("before_bulk_action", refuse_bulk_publishing)
hooks.register("register_admin_urls", admin_urls)
hooks.register("register_locale_wall_rules", house_rules)
hooks.register("register_log_actions", failing.register)


@hooks.register("after_copy_page")
def give_copies_their_own_blocks(_request: HttpRequest, _page: Page, new_page: Page) -> None:
    make_independent(new_page)


@hooks.register("insert_global_admin_css")
def link_styles() -> SafeString:
    return format_html_join(
        "", '<link rel="stylesheet" href="{}">', ((static(name),) for name in STYLES)
    )


@hooks.register("insert_editor_js")
def load_scripts() -> SafeString:
    return format_html_join(
        "", '<script type="module" src="{}"></script>', ((static(name),) for name in SCRIPTS)
    )


@hooks.register("register_icons")
def add_icons(icons: list[str]) -> list[str]:
    return [*icons, "editorial/icons/academy-star.svg"]


@hooks.register("construct_help_menu")
def leave_out_release_news(_request: HttpRequest, items: list[MenuItem]) -> None:
    """Keep help about the work; news of Wagtail's releases wears a badge until it is dismissed."""
    items[:] = [item for item in items if not isinstance(item, DismissibleMenuItem)]
