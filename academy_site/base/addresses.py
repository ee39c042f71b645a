"""From a page's place in the tree to its public address, without a query.

Wagtail keeps the root path of every language in its cache (``Site.get_site_root_paths``); a
public address is the language's prefix followed by what lies below that root.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from wagtail.models import Site

# What was read, empty before; None where nothing is held.
_held: ContextVar[dict[str, str] | None] = ContextVar("roots", default=None)


def roots() -> dict[str, str]:
    """Return the url_path of each language's home page, such as ``{"fr": "/accueil/"}``."""
    held = _held.get()
    if held is None:
        return _read()
    if not held:
        held.update(_read())
    return held


def _read() -> dict[str, str]:
    return {root.language_code: root.root_path for root in Site.get_site_root_paths()}


@contextmanager
def read_once() -> Iterator[None]:
    """Ask the cache for the roots once within: a page of ours needs them some thirty times."""
    before = _held.set({})
    try:
        yield
    finally:
        _held.reset(before)


def public_path(language: str, url_path: str) -> str:
    """Return the path that the public asks for: ``/ar/sessions/2026/``.

    Raises KeyError when the language has no home page.
    """
    return f"/{language}/{url_path[len(roots()[language]) :]}"


def absolute(path: str) -> str:
    """Return a full address for head elements, feeds and sitemaps."""
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}"
