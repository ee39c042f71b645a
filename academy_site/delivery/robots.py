"""What robots are told, after RFC 9309."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from academy_site.base.addresses import absolute

TEXT = """User-agent: *
Disallow: /admin/
Disallow: /*/search/

Sitemap: {sitemap}
"""


def robots(request: HttpRequest) -> HttpResponse:
    """Keep robots out of the admin and of search results, and lead them to the sitemap."""
    text = TEXT.format(sitemap=absolute("/sitemap.xml"))
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response
