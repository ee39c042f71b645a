"""A feed in the Atom Syndication Format, RFC 4287."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from news.feeds.reading import Entry, Feed

TYPE = "application/atom+xml; charset=utf-8"
NAMESPACE = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write(feed: Feed) -> bytes:
    """Return the feed as an Atom document."""
    ET.register_namespace("", NAMESPACE)
    root = ET.Element(_name("feed"), {XML_LANG: feed.language})
    _say(root, "id", feed.key)
    _say(root, "title", feed.title)
    if feed.subtitle:
        _say(root, "subtitle", feed.subtitle)
    _say(root, "updated", feed.updated.isoformat(timespec="seconds"))
    _link(root, "self", feed.own_url, type="application/atom+xml")
    _link(root, "alternate", feed.page_url, type="text/html", hreflang=feed.language)
    _say(ET.SubElement(root, _name("author")), "name", feed.author)
    for entry in feed.entries:
        _entry(root, entry, feed.language)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _entry(root: ET.Element, entry: Entry, language: str) -> None:
    item = ET.SubElement(root, _name("entry"), {XML_LANG: language})
    _say(item, "id", entry.key)
    _say(item, "title", entry.title)
    _link(item, "alternate", entry.url, type="text/html", hreflang=language)
    if entry.source_url:
        _link(item, "via", entry.source_url, hreflang=entry.source_language)
    _say(item, "published", entry.published.isoformat(timespec="seconds"))
    _say(item, "updated", entry.updated.isoformat(timespec="seconds"))
    for tag in entry.tags:
        ET.SubElement(item, _name("category"), {"term": tag})
    _say(item, "summary", entry.summary)


def _say(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, _name(name)).text = text


def _link(parent: ET.Element, rel: str, href: str, **more: str) -> None:
    ET.SubElement(parent, _name("link"), {"rel": rel, "href": href, **more})


def _name(local: str) -> str:
    return f"{{{NAMESPACE}}}{local}"
