"""What robots are told, after RFC 9309."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from wagtail import hooks

from academy_site.base.addresses import absolute

TEXT = """User-agent: *
Disallow: /admin/

{sitemaps}
"""
# What further sitemaps an app has: a hook that returns their paths.
SITEMAPS_HOOK = "register_sitemaps"


def robots(request: HttpRequest) -> HttpResponse:
    """Keep robots out of the admin, and lead them to the sitemaps.

    Search results say themselves that they are not to be listed; a robot must read them for that.
    """
    further = (path for register in hooks.get_hooks(SITEMAPS_HOOK) for path in register())
    lines = [f"Sitemap: {absolute(path)}" for path in ("/sitemap.xml", *further)]
    text = TEXT.format(sitemaps="\n".join(lines))
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response
