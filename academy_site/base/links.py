"""Links in rich text to pages and documents of the site, resolved once for all that a page shows.

Rich text is rendered block by block, and Wagtail looks up the links of every block by themselves.
Here the page that is being shown is known, so that its first link asks for those of the whole
page: one query for pages and one for documents, whatever their number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextvars import ContextVar
from typing import Any

from django.core.signals import request_started
from django.db.models import Exists, OuterRef
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from wagtail.documents import get_document_model
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from academy_site.base.addresses import public_path, roots
from academy_site.base.languages import active_language
from academy_site.base.visibility import visible

Addresses = dict[str, str]
_DEAD_LINK = re.compile(r"<a>(.*?)</a>", re.DOTALL)


class _Shown:
    """A page that is being shown, and the addresses that the links in its texts lead to."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._wanted: dict[str, set[str]] | None = None
        self._found: dict[tuple[str, str], Addresses] = {}

    def addresses(self, handler: type[_Resolved], keys: set[str]) -> Addresses:
        """Return the addresses of ``keys``, asking for all of the page's at the first call."""
        if self._wanted is None:
            self._wanted = _linked_in(self._page)
        known = self._wanted[handler.identifier]
        # What another page's text names here is not among the page's own.
        place = (handler.identifier, active_language())
        if place not in self._found or not keys <= known:
            known |= keys
            self._found[place] = handler.find(known)
        return self._found[place]


_shown: ContextVar[_Shown | None] = ContextVar("shown page", default=None)


def show(page: Page) -> None:
    """Resolve the links of ``page`` together from here to the end of the request."""
    _shown.set(_Shown(page))


def _forget(**_signal: Any) -> None:
    _shown.set(None)


request_started.connect(_forget)


def _linked_in(page: Page) -> dict[str, set[str]]:
    """Return the keys that the links in a page's streams name, by kind of link."""
    found: dict[str, set[str]] = defaultdict(set)
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for text in _texts(list(getattr(page, field.name).raw_data)):
                for attributes in map(extract_attrs, FIND_A_TAG.findall(text)):
                    if "id" in attributes:
                        found[attributes.get("linktype", "")].add(attributes["id"])
    return found


def _texts(stored: Any) -> Iterator[str]:
    if isinstance(stored, str):
        yield stored
    elif isinstance(stored, dict):
        yield from _texts(list(stored.values()))
    elif isinstance(stored, list):
        for item in stored:
            yield from _texts(item)


class _Resolved(LinkHandler):
    """A kind of link whose addresses are found for many keys in one query."""

    find: Callable[[Iterable[str]], Addresses]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        """Return the opening tags; the one of a link that leads nowhere is empty."""
        keys = {attributes.get("id", "") for attributes in attrs_list}
        shown = _shown.get()
        found = shown.addresses(cls, keys) if shown else cls.find(keys)
        return [
            f'<a href="{escape(found[key])}">' if (key := attributes.get("id")) in found else "<a>"
            for attributes in attrs_list
        ]


class PublicPageLinks(_Resolved, PageLinkHandler):
    """Links to pages: to the reader's language where the page has it, never to a hidden page."""

    @staticmethod
    def find(keys: Iterable[str]) -> Addresses:
        """Return the public paths of pages by primary key, without those nobody may read."""
        targets = Page.objects.filter(pk__in=_numbers(keys))
        language, known = active_language(), roots()
        rows = (
            Page.objects.filter(translation_key__in=targets.values("translation_key"))
            .annotate(public=Exists(visible(Page.objects.filter(pk=OuterRef("pk")))))
            .values_list("pk", "translation_key", "locale__language_code", "url_path",
                         "public", "alias_of")
        )  # fmt: skip
        own: dict[str, tuple[Any, str]] = {}
        translated: dict[Any, str] = {}
        for pk, key, code, url_path, public, alias_of in rows:
            reachable = public and code in known and url_path.startswith(known[code])
            path = public_path(code, url_path) if reachable else ""
            own[str(pk)] = (key, path)
            if code == language and alias_of is None:
                translated[key] = path
        found = {pk: translated.get(key) or path for pk, (key, path) in own.items()}
        return {pk: path for pk, path in found.items() if path}


class DocumentLinks(_Resolved, DocumentLinkHandler):
    """Links to documents; the view that serves them asks who may have them."""

    @staticmethod
    def find(keys: Iterable[str]) -> Addresses:
        """Return the addresses of documents by primary key."""
        documents = get_document_model().objects.filter(pk__in=_numbers(keys))
        return {str(document.pk): document.url for document in documents}


def _numbers(keys: Iterable[str]) -> list[int]:
    return [int(key) for key in keys if key.isdecimal() and len(key) < 10]


def register_links(features: FeatureRegistry) -> None:
    """Put these kinds of link in the place of Wagtail's own."""
    features.register_link_type(PublicPageLinks)
    features.register_link_type(DocumentLinks)


def without_dead_links(html: str) -> SafeString:
    """Return rich text in which a link that leads nowhere is the plain text it was made of."""
    return mark_safe(_DEAD_LINK.sub(r"\1", html))  # noqa: S308 (as safe as Wagtail's own output)
