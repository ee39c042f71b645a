"""Tags of the page's frame: its place in other languages, and its data for machines."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from academy_site.base import alternates, clock, graph
from academy_site.base.addresses import absolute
from academy_site.base.cards.addresses import card_path
from academy_site.base.frame import Frame
from academy_site.base.languages import LANGUAGES, active_language

register = template.Library()


@register.simple_tag(takes_context=True)
def place(context: dict[str, Any]) -> alternates.Here:
    """Return where the reader is in all languages: a page, the search, or no page at all."""
    frame: Frame = context["frame"]
    request: HttpRequest | None = context.get("request")
    page = context.get("page")
    if page is not None:
        return alternates.of_page(
            frame,
            below=getattr(request, "subpath", ""),
            choices=alternates.kept(request.GET, page.list_parameters) if request else None,
        )
    match = request.resolver_match if request else None
    searching = match is not None and match.url_name == "search"
    if searching or (request and context.get("in_every_language")):
        below = request.get_full_path().split("/", 2)[2]
        return alternates.of_path(frame.language, below)
    return alternates.of_path(frame.language, "")


@register.simple_tag(takes_context=True)
def graph_script(context: dict[str, Any], here: alternates.Here) -> SafeString:
    """Write the page's schema.org graph as a data block."""
    frame: Frame = context["frame"]
    data = graph.graph(frame, _described(context, here), context.get("structured_data") or ())
    return mark_safe(  # noqa: S308 (as_script leaves nothing that could end the element)
        f'<script type="application/ld+json">{graph.as_script(data)}</script>'
    )


@register.simple_tag
def academy_name(language: str = "") -> str:
    """Return the Academy's name in a language, else in the active one."""
    return graph.ACADEMY_NAMES[language or active_language()]


@register.simple_tag
def open_graph_locales(here: alternates.Here) -> SafeString:
    """Write the Open Graph locale of the page and of its translations."""
    current = LANGUAGES[active_language()]
    lines = [format_html('<meta property="og:locale" content="{}">', current.open_graph)]
    lines += [
        format_html('<meta property="og:locale:alternate" content="{}">', other.language.open_graph)
        for other in here.alternates
        if not other.current and here.indexed
    ]
    return mark_safe("".join(lines))  # noqa: S308 (each line is escaped)


@register.simple_tag
def card_image(page: Page) -> SafeString:
    """Write the address, size and alternative text of the picture for shared links."""
    facts = (
        ("og:image", absolute(card_path(page))),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", page.title),
    )
    return format_html_join("\n", '<meta property="{}" content="{}">', facts)


@register.simple_tag
def rehearsed() -> str:
    """Return the moment that a rehearsal pretends, empty in real life."""
    return clock.now().isoformat(timespec="minutes") if settings.CLOCK else ""


def _described(context: dict[str, Any], here: alternates.Here) -> graph.Described | None:
    page = context.get("page")
    if page is None:
        return None
    heading = context.get("heading")
    own = context["frame"].translations.get(context["frame"].language)
    changed = page.last_published_at
    return graph.Described(
        title=heading or page.seo_title or page.title,
        description="" if heading else page.description,
        address=here.canonical,
        schema_type=context.get("heading_type", "ProfilePage") if heading else page.schema_type,
        modified=changed.isoformat() if changed else "",
        above=(own.title, own.url) if heading and own else None,
    )
