"""What robots are told, after RFC 9309."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from academy_site.base.addresses import absolute

TEXT = """User-agent: *
Disallow: /admin/

Sitemap: {sitemap}
"""


def robots(request: HttpRequest) -> HttpResponse:
    """Keep robots out of the admin, and lead them to the sitemap.

    Search results say themselves that they are not to be listed; a robot must read them for that.
    """
    text = TEXT.format(sitemap=absolute("/sitemap.xml"))
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response
