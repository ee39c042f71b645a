"""Schema.org data about an article, after schema.org's NewsArticle."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from academy_site.base.addresses import absolute, public_path

if TYPE_CHECKING:
    from news.models import Keyword, NewsPage


def article(page: NewsPage, keywords: Iterable[Keyword]) -> list[dict[str, Any]]:
    """Return our article; the source it rests on is named in ``isBasedOn``, never copied."""
    source = {
        "@type": "NewsArticle",
        **({"headline": page.source_title} if page.source_title else {}),
        **({"url": page.source_url} if page.source_url else {}),
        **({"datePublished": page.source_date.isoformat()} if page.source_date else {}),
        **(
            {"author": {"@type": "Person", "name": page.source_author}}
            if page.source_author
            else {}
        ),
        **(
            {"publisher": {"@type": "Organization", "name": page.source_outlet}}
            if page.source_outlet
            else {}
        ),
        **(
            {"isAccessibleForFree": page.source_access == "free"}
            if page.source_access != "unknown"
            else {}
        ),
        "inLanguage": page.source_language,
    }
    return [
        {
            "@type": "NewsArticle",
            "headline": page.title,
            "description": page.lead,
            "datePublished": page.date.isoformat(),
            **(
                {"dateModified": page.last_published_at.isoformat()}
                if page.last_published_at
                else {}
            ),
            "inLanguage": page.language,
            "isAccessibleForFree": True,
            "keywords": [word.name(page.language).text for word in keywords],
            "publisher": {"@id": absolute("/#academy")},
            "author": {"@id": absolute("/#academy")},
            "mainEntityOfPage": absolute(public_path(page.language, page.url_path)),
            "isBasedOn": source,
        }
    ]
