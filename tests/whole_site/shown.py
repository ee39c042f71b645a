"""A page as a reader gets it, and what can be asked of its markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

from bs4 import BeautifulSoup, Comment, NavigableString, Tag
from bs4.element import Doctype
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

HOST = "http://localhost:8000"
XHTML = "{http://www.w3.org/1999/xhtml}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SAID_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title", "aria-description")
SAID_IN_HEAD = ("description", "og:title", "og:description", "og:site_name", "og:image:alt")


def within(address: str) -> str:
    """Return the path (and query) of an address of this site."""
    assert address.startswith(settings.WAGTAILADMIN_BASE_URL), address
    return unquote(address.removeprefix(settings.WAGTAILADMIN_BASE_URL))


def ask(client: Client, path: str) -> Shown:
    """Ask for a page and keep the answer."""
    return Shown(path, client.get(path))


def sitemap_alternates(client: Client) -> dict[str, dict[str, str]]:
    """Return the alternates of every path in the sitemap, by language."""
    return {
        within(url.findtext(f"{SITEMAP}loc", "")): {
            link.get("hreflang", ""): within(link.get("href", ""))
            for link in url.iter(f"{XHTML}link")
        }
        for url in ET.fromstring(client.get("/sitemap.xml").content)
    }


@dataclass
class Shown:
    """One answer of the site."""

    path: str
    response: HttpResponse

    @property
    def language(self) -> str:
        return self.path.split("/")[1]

    @cached_property
    def html(self) -> str:
        return self.response.content.decode()

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "html.parser")

    @cached_property
    def hreflang(self) -> dict[str, str]:
        """The paths of the alternates that the head names."""
        links = self.soup.select('head link[rel="alternate"][hreflang]')
        return {str(link["hreflang"]): within(str(link["href"])) for link in links}

    @property
    def canonical(self) -> str:
        """The canonical path, empty when there is none."""
        link = self.soup.select_one('head link[rel="canonical"]')
        return within(str(link["href"])) if link else ""

    @property
    def is_indexed(self) -> bool:
        return not self.soup.select('meta[name="robots"][content*="noindex"]')

    def meta(self, name: str) -> list[str]:
        """Return the contents of the meta elements of a name or property."""
        found = self.soup.select(f'meta[name="{name}"], meta[property="{name}"]')
        return [str(element["content"]) for element in found]

    @cached_property
    def graph(self) -> list[dict]:
        """The nodes of the page's JSON-LD."""
        (script,) = self.soup.select('script[type="application/ld+json"]')
        return json.loads(script.string or "")["@graph"]

    def texts(self) -> Iterator[tuple[str, Tag]]:
        """Yield every text that a reader sees, with the element that it stands in."""
        for node in self.soup.find_all(string=True):
            if isinstance(node, (Comment, Doctype)) or not isinstance(node, NavigableString):
                continue
            if node.parent and node.parent.name not in {"script", "style", "template"}:
                text = " ".join(node.split())
                if text:
                    yield text, node.parent

    def said(self) -> Iterator[tuple[str, Tag]]:
        """Yield every text, and every attribute that is read out or shown elsewhere."""
        yield from self.texts()
        for element in self.soup.find_all(True):
            for name in SAID_ATTRIBUTES:
                if element.get(name):
                    yield str(element[name]), element
        for name in SAID_IN_HEAD:
            for text in self.meta(name):
                yield text, self.soup.html

    def links(self) -> set[str]:
        """Return the addresses that the page leads to, from its own place, fragments included."""
        base = HOST + self.path
        return {urljoin(base, str(link["href"])) for link in self.soup.select("a[href]")}

    def resources(self) -> set[str]:
        """Return the addresses of everything that the page loads."""
        base = HOST + self.path
        found = [link["href"] for link in self.soup.select("link[href]") if _loads(link)]
        found += [element["src"] for element in self.soup.select("[src]")]
        for element in self.soup.select("[srcset]"):
            found += [part.split()[0] for part in re.split(r",\s+", str(element["srcset"]))]
        return {urljoin(base, str(address)) for address in found}

    @cached_property
    def ids(self) -> list[str]:
        """Return every id of the page, in order."""
        return [str(element["id"]) for element in self.soup.select("[id]")]


def _loads(link: Tag) -> bool:
    return bool({"stylesheet", "icon", "manifest", "preload", "modulepreload"} & {*link["rel"]})


def language_of(element: Tag) -> str:
    """Return the language that an element's text is declared to be in."""
    holder = element if element.get("lang") else element.find_parent(lang=True)
    return str(holder["lang"]) if holder else ""


def is_isolated(element: Tag) -> bool:
    """Tell whether an element's text is kept from the right-to-left text around it."""
    for holder in (element, *element.parents):
        if holder.name == "html":
            return False
        if holder.get("dir") == "ltr" or (holder.name == "bdi" and holder.get("dir") != "rtl"):
            return True
    return False


def host_of(address: str) -> str:
    return urlsplit(address).netloc
