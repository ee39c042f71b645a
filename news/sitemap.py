"""The news sitemap of a language, after Google's schema: two days, at most a thousand articles."""

from __future__ import annotations

from datetime import timedelta
from xml.etree import ElementTree as ET

from django.http import Http404, HttpRequest, HttpResponse

from academy_site.base import clock
from academy_site.base.addresses import absolute, public_path
from academy_site.base.graph import ACADEMY_NAMES
from academy_site.base.languages import LANGUAGES
from academy_site.base.sayable import sayable
from news.instants import published
from news.selection import articles

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
MOST = 1000
RECENT = timedelta(hours=48)


def paths() -> list[str]:
    """Return the paths of the news sitemaps, one a language."""
    return [f"/news-sitemap-{language}.xml" for language in LANGUAGES]


def news_sitemap(request: HttpRequest, language: str) -> HttpResponse:
    """List the articles of the last two days; full texts of others are theirs to be listed."""
    if language not in LANGUAGES:
        raise Http404
    ET.register_namespace("", SITEMAP)
    ET.register_namespace("news", NEWS)
    urlset = ET.Element(f"{{{SITEMAP}}}urlset")
    now = clock.now()
    since = now - RECENT
    recent = articles(language).filter(
        # A day begins elsewhere at another moment: one more is read, and the moment decides.
        date__gte=since.date() - timedelta(days=1),
        reproduces_source=False,
    )
    shown = recent.only("title", "date", "url_path", "first_published_at")
    listed = [row for row in shown[: 2 * MOST] if since <= published(row) <= now]
    for article in listed[:MOST]:
        url = ET.SubElement(urlset, f"{{{SITEMAP}}}url")
        ET.SubElement(url, f"{{{SITEMAP}}}loc").text = absolute(
            public_path(language, article.url_path)
        )
        news = ET.SubElement(url, f"{{{NEWS}}}news")
        publication = ET.SubElement(news, f"{{{NEWS}}}publication")
        ET.SubElement(publication, f"{{{NEWS}}}name").text = ACADEMY_NAMES[language]
        ET.SubElement(publication, f"{{{NEWS}}}language").text = language
        day = published(article).isoformat(timespec="seconds")
        ET.SubElement(news, f"{{{NEWS}}}publication_date").text = day
        ET.SubElement(news, f"{{{NEWS}}}title").text = sayable(article.title)
    xml = ET.tostring(urlset, encoding="utf-8", xml_declaration=True)
    response = HttpResponse(xml, content_type="application/xml")
    response["Cache-Control"] = "public, max-age=900"
    return response
