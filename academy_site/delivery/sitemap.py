"""The sitemap of all languages, after sitemaps.org with Google's xhtml:link alternates.

Equal to the hreflang links in every page's head: both come from the same rows.
"""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID
from xml.etree import ElementTree as ET

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

from academy_site.base.addresses import absolute, public_path, roots
from academy_site.base.languages import LANGUAGES, SOURCE
from academy_site.base.visibility import visible

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(request: HttpRequest) -> HttpResponse:
    """List every public page with its translations, in one query."""
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


def _versions() -> dict[UUID, dict[str, tuple[str, object]]]:
    """Return the addresses of each page in each language, by translation key."""
    found: dict[UUID, dict[str, tuple[str, object]]] = defaultdict(dict)
    known = roots()
    rows = (
        visible(Page.objects.filter(depth__gt=1, alias_of__isnull=True))
        .order_by("path")
        .values_list("translation_key", "locale__language_code", "url_path", "last_published_at")
    )
    for key, language, url_path, changed in rows:
        if language in LANGUAGES and url_path.startswith(known.get(language, "\0")):
            found[key][language] = (absolute(public_path(language, url_path)), changed)
    return found


def _alternate(url: ET.Element, language: str, address: str) -> None:
    ET.SubElement(
        url, f"{{{XHTML}}}link", {"rel": "alternate", "hreflang": language, "href": address}
    )
