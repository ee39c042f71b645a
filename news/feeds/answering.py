"""Feeds over HTTP: who has the present state already is told so (RFC 9110, section 13)."""

from __future__ import annotations

from hashlib import sha256
from types import ModuleType
from typing import TYPE_CHECKING

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from news.feeds import atom, json_feed, rss
from news.feeds.reading import found_at, read_feed

if TYPE_CHECKING:
    from news.models import NewsIndexPage

FORMS: dict[str, ModuleType] = {"atom": atom, "rss": rss, "json": json_feed}
# The address of a feed below the list of news: feed/atom/, feed/materials/atom/.
BELOW = "feed"
NAMES = {"atom": "Atom", "rss": "RSS", "json": "JSON Feed"}


def is_feed(rest: list[str]) -> bool:
    """Tell whether an address below the list can be one of a feed."""
    return len(rest) in (2, 3) and rest[0] == BELOW and rest[-1] in FORMS


def answer(request: HttpRequest, index: NewsIndexPage, form: str, slug: str = "") -> HttpResponse:
    """Give a feed, or say that it has not changed. Raises Http404 for what there is not."""
    topic = None
    if slug:
        topic = apps.get_model("news", "Topic").objects.filter(slug=slug).first()
        if topic is None:
            raise Http404
    feed = found_at(read_feed(index, topic), request.path)
    content = FORMS[form].write(feed)
    etag = quote_etag(sha256(content).hexdigest()[:32])
    response = HttpResponse(content, content_type=FORMS[form].TYPE)
    # No Last-Modified: an article taken back leaves the feed without making it any newer.
    response["ETag"] = etag
    # Readers of feeds in a browser, such as a page's own script, may have them too.
    response["Access-Control-Allow-Origin"] = "*"
    return get_conditional_response(request, etag=etag, response=response) or response
