"""A feed as RSS 2.0 after the RSS Advisory Board's specification and its best practices."""

from __future__ import annotations

from email.utils import format_datetime
from xml.etree import ElementTree as ET

from news.feeds.reading import Entry, Feed

TYPE = "application/rss+xml; charset=utf-8"
ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def write(feed: Feed) -> bytes:
    """Return the feed as an RSS document."""
    # Its default names are those of no namespace; Atom's carry a prefix here.
    root = ET.Element("rss", {"version": "2.0", XML_LANG: feed.language, "xmlns:atom": ATOM})
    root.set("xmlns:dc", DUBLIN_CORE)
    channel = ET.SubElement(root, "channel")
    _say(channel, "title", feed.title)
    _say(channel, "link", feed.page_url)
    _say(channel, "description", feed.subtitle or feed.title)
    _say(channel, "language", feed.language)
    _say(channel, "lastBuildDate", format_datetime(feed.updated))
    own = {"href": feed.own_url, "rel": "self", "type": "application/rss+xml"}
    ET.SubElement(channel, "atom:link", own)
    for entry in feed.entries:
        _item(channel, entry, feed.author)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _item(channel: ET.Element, entry: Entry, author: str) -> None:
    item = ET.SubElement(channel, "item")
    _say(item, "title", entry.title)
    _say(item, "link", entry.url)
    _say(item, "description", entry.summary)
    _say(item, "dc:creator", author)
    for tag in entry.tags:
        _say(item, "category", tag)
    ET.SubElement(item, "guid", {"isPermaLink": "false"}).text = entry.key
    _say(item, "pubDate", format_datetime(entry.published))
    _say(item, "atom:updated", entry.updated.isoformat(timespec="seconds"))


def _say(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text
