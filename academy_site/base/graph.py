"""The page's data for machines: one schema.org graph in JSON-LD, safe inside a script element."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from academy_site.base.addresses import absolute
from academy_site.base.frame import Frame, Neighbour

ACADEMY_NAMES = {
    "fr": "Académie Hassan II des Sciences et Techniques",
    "en": "Hassan II Academy of Science and Technology",
    "ar": "أكاديمية الحسن الثاني للعلوم والتقنيات",
}
WORKS = frozenset({"Article", "Report"})
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@dataclass(frozen=True)
class Described:
    """What the graph says of the page itself; ``address`` is its canonical one.

    ``above`` are the title and path of the page that it is a route of, when it is one.
    """

    title: str
    description: str
    address: str
    schema_type: str
    modified: str
    above: tuple[str, str] | None = None


def graph(
    frame: Frame, described: Described | None, nodes: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """Return the graph: the Academy, its site, the page with its trail, and its own nodes."""
    found: list[dict[str, Any]] = [_academy(frame.language), _website(frame.language)]
    if described is not None and described.address:
        found.append(_page(frame.language, described))
        found.append(_breadcrumbs(described, frame.trail))
        if described.schema_type in WORKS:
            found.append(_work(frame.language, described))
    return {"@context": "https://schema.org", "@graph": [*found, *nodes]}


def as_script(data: dict[str, Any]) -> str:
    """Return JSON that no text in it can end the script element with."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_ESCAPES)


def _academy(language: str) -> dict[str, Any]:
    return {
        "@type": "Organization",
        "@id": absolute("/#academy"),
        "name": ACADEMY_NAMES[language],
        "alternateName": [name for code, name in ACADEMY_NAMES.items() if code != language],
        "url": absolute("/"),
        "address": {"@type": "PostalAddress", "addressLocality": "Rabat", "addressCountry": "MA"},
    }


def _website(language: str) -> dict[str, Any]:
    return {
        "@type": "WebSite",
        "@id": absolute("/#website"),
        "name": ACADEMY_NAMES[language],
        "url": absolute("/"),
        "inLanguage": list(ACADEMY_NAMES),
        "publisher": {"@id": absolute("/#academy")},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": absolute(f"/{language}/search/?q={{search_term_string}}"),
            },
            "query-input": "required name=search_term_string",
        },
    }


def _page(language: str, described: Described) -> dict[str, Any]:
    kind = described.schema_type if described.schema_type.endswith("Page") else "WebPage"
    return {
        "@type": kind,
        "@id": f"{described.address}#page",
        "url": described.address,
        "name": described.title,
        **({"description": described.description} if described.description else {}),
        "inLanguage": language,
        "isPartOf": {"@id": absolute("/#website")},
        "breadcrumb": {"@id": f"{described.address}#trail"},
        **({"dateModified": described.modified} if described.modified else {}),
    }


def _breadcrumbs(described: Described, trail: Iterable[Neighbour]) -> dict[str, Any]:
    steps = [(step.title, absolute(step.url)) for step in trail]
    if described.above:
        title, path = described.above
        steps.append((title, absolute(path)))
    steps.append((described.title, described.address))
    return {
        "@type": "BreadcrumbList",
        "@id": f"{described.address}#trail",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": address}
            for position, (name, address) in enumerate(steps, start=1)
        ],
    }


def _work(language: str, described: Described) -> dict[str, Any]:
    academy = {"@id": absolute("/#academy")}
    return {
        "@type": described.schema_type,
        "headline": described.title,
        **({"description": described.description} if described.description else {}),
        "inLanguage": language,
        "author": academy,
        "publisher": academy,
        "mainEntityOfPage": {"@id": f"{described.address}#page"},
        **({"dateModified": described.modified} if described.modified else {}),
    }
