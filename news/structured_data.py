"""Schema.org data about an article, after schema.org's NewsArticle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from academy_site.base.addresses import absolute, public_path
from news.blocks import CORRECTION
from news.instants import changed, published

if TYPE_CHECKING:
    from news.about import About
    from news.models import NewsPage


def article(page: NewsPage, about: About) -> list[dict[str, Any]]:
    """Return our article; the source it rests on is named in ``isBasedOn``, never copied."""
    said = {
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.lead,
        "datePublished": published(page).isoformat(timespec="seconds"),
        "dateModified": changed(page).isoformat(timespec="seconds"),
        "inLanguage": page.language,
        "isAccessibleForFree": True,
        "articleSection": about.topic[1].text if about.topic else "",
        "keywords": [name.text for _slug, name in about.keywords],
        "mentions": [
            *({"@type": "Person", "name": name.text} for _slug, name in about.people),
            *({"@type": "Organization", "name": name.text} for _slug, name in about.bodies),
        ],
        "image": _picture(page),
        "correction": [
            {
                "@type": "CorrectionComment",
                "text": change.value["text"],
                "datePublished": change.value["day"].isoformat(),
            }
            for change in page.changes
            if change.value["kind"] == CORRECTION and change.value["day"]
        ],
        "publisher": {"@id": absolute("/#academy")},
        "author": {"@id": absolute("/#academy")},
        "mainEntityOfPage": absolute(public_path(page.language, page.url_path)),
        "isBasedOn": _source(page),
    }
    return [_filled(said)]


def _source(page: NewsPage) -> dict[str, Any]:
    return _filled(
        {
            "@type": "NewsArticle",
            "headline": page.source_title,
            "url": page.source_url,
            "archivedAt": page.source_archive_url,
            "datePublished": page.source_date.isoformat() if page.source_date else "",
            "author": _named("Person", page.source_author),
            "publisher": _named("Organization", page.source_outlet),
            "license": page.source_licence,
            "isAccessibleForFree": {"free": True, "paywall": False}.get(page.source_access),
            "inLanguage": page.source_language,
        }
    )


def _picture(page: NewsPage) -> dict[str, Any]:
    for block in page.picture:
        if image := block.value["image"]:
            return {
                "@type": "ImageObject",
                "contentUrl": absolute(image.file.url),
                "width": image.width,
                "height": image.height,
                "creditText": block.value["credit"],
                "caption": block.value["caption"] or image.contextual_alt_text or "",
            }
    return {}


def _named(kind: str, name: str) -> dict[str, str]:
    return {"@type": kind, "name": name} if name else {}


def _filled(said: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is not known; false is known."""
    filled = {key: value for key, value in said.items() if value not in ("", None, [], {})}
    if "image" in filled:
        filled["image"] = {k: v for k, v in filled["image"].items() if v not in ("", None)}
    return filled
