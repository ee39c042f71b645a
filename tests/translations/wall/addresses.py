"""Every address of the admin, found in the URL resolver, filled in with what the house holds."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern

PARAMETER = re.compile(r"<(?:(?P<converter>[^>:]+):)?(?P<name>[^>]+)>")
# A group of a regular expression, named or not; none in the admin has another inside.
GROUP = re.compile(r"\((?:\?P<(?P<name>\w+)>)?(?P<choices>[^()]*)\)")
UNNAMED = ("page_id", "revision_id_a", "revision_id_b")


@dataclass(frozen=True)
class Pattern:
    """One address of the admin as it was registered: where it is and how it is called."""

    namespace: str
    name: str
    route: str
    model: Any

    @property
    def parameters(self) -> list[str]:
        return re.findall(r"\{(\w+)\}", self.route)

    def filled(self, values: dict[str, list[Any]]) -> Iterator[str]:
        """Give the address with every combination of the values."""
        names = self.parameters
        for chosen in itertools.product(*(values[name] for name in names)):
            yield "/" + self.route.format(**dict(zip(names, chosen, strict=True)))


def admin_patterns() -> list[Pattern]:
    """Return all addresses below ``/admin/``."""
    return [found for found in _walk(get_resolver()) if found.route.startswith("admin/")]


def _walk(
    resolver: URLResolver, namespaces: tuple[str, ...] = (), before: str = ""
) -> Iterator[Pattern]:
    for entry in resolver.url_patterns:
        route = before + _plain(entry)
        if isinstance(entry, URLResolver):
            inner = (*namespaces, entry.namespace) if entry.namespace else namespaces
            yield from _walk(entry, inner, route)
        elif isinstance(entry, URLPattern):
            view = getattr(entry.callback, "view_class", None)
            options = getattr(entry.callback, "view_initkwargs", {})
            model = options.get("model") or getattr(view, "model", None)
            yield Pattern(":".join(namespaces), entry.name or entry.lookup_str, route, model)


def _plain(entry: URLPattern | URLResolver) -> str:
    """Return a route or regular expression as a format string with the names of its parameters."""
    if isinstance(entry.pattern, RoutePattern):
        return PARAMETER.sub(lambda found: f"{{{found['name']}}}", str(entry.pattern))
    if not hasattr(entry.pattern, "regex"):
        return str(entry.pattern)
    unnamed = iter(UNNAMED)
    regex = str(entry.pattern).removeprefix("^").removesuffix("$")
    if regex == ".*/":
        return "nothing-at-all/"
    named = GROUP.sub(lambda found: f"{{{found['name'] or next(unnamed)}}}", regex)
    return named.replace("\\", "")
