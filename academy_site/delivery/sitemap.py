"""The sitemap of all languages, after sitemaps.org with Google's xhtml:link alternates.

What lies below a page's own address, such as the people of a session, its model tells by a class
method ``sub_addresses``, and by ``unlisted`` which of its pages search engines are to find
elsewhere. Tests hold the whole equal to the hreflang links in every page's head.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from uuid import UUID
from xml.etree import ElementTree as ET

from django.apps import apps
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from academy_site.base.addresses import absolute, public_path, roots
from academy_site.base.languages import LANGUAGES, SOURCE
from academy_site.base.visibility import visible

# An address, and when what is there was last published, where that is known.
Version = tuple[str, datetime | None]

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(request: HttpRequest) -> HttpResponse:
    """List every public address with its translations, at a cost that does not grow with them."""
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("xhtml", XHTML)
    urlset = ET.Element(f"{{{SITEMAP}}}urlset")
    for versions in _versions().values():
        for address, changed in versions.values():
            url = ET.SubElement(urlset, f"{{{SITEMAP}}}url")
            ET.SubElement(url, f"{{{SITEMAP}}}loc").text = address
            if changed:
                ET.SubElement(url, f"{{{SITEMAP}}}lastmod").text = changed.isoformat()
            for language, (other, _changed) in versions.items():
                _alternate(url, language, other)
            if SOURCE in versions:
                _alternate(url, "x-default", versions[SOURCE][0])
    xml = ET.tostring(urlset, encoding="utf-8", xml_declaration=True)
    response = HttpResponse(xml, content_type="application/xml")
    response["Cache-Control"] = "public, max-age=3600"
    return response


def _versions() -> dict[tuple[UUID, str], dict[str, Version]]:
    """Return the versions by language, by translation key and what is added to the page's own."""
    found: dict[tuple[UUID, str], dict[str, Version]] = defaultdict(dict)
    known = roots()
    below = _below()
    rows = (
        visible(Page.objects.filter(depth__gt=1, alias_of__isnull=True))
        .exclude(_unlisted())
        .order_by("path")
        .values_list(
            "pk", "translation_key", "locale__language_code", "url_path", "last_published_at"
        )
    )
    for pk, key, language, url_path, changed in rows:
        if language in LANGUAGES and url_path.startswith(known.get(language, "\0")):
            address = absolute(public_path(language, url_path))
            found[key, ""][language] = (address, changed)
            for added in below.get(pk, ()):
                found[key, added][language] = (f"{address}{added}", None)
    return found


def _below() -> dict[int, list[str]]:
    """Return what pages have below their own addresses, by their primary keys."""
    found: dict[int, list[str]] = {}
    for model in apps.get_models():
        if issubclass(model, Page) and hasattr(model, "sub_addresses"):
            found.update(model.sub_addresses())
    return found


def _unlisted() -> Q:
    """Return which pages search engines are not to list, as their models tell."""
    found = Q(pk__in=[])
    for model in apps.get_models():
        if issubclass(model, Page) and hasattr(model, "unlisted"):
            found |= Q(pk__in=model.unlisted().values("pk"))
    return found


def _alternate(url: ET.Element, language: str, address: str) -> None:
    ET.SubElement(
        url, f"{{{XHTML}}}link", {"rel": "alternate", "hreflang": language, "href": address}
    )
