"""The session that an article belongs to, as a link in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail.models import Page

from academy_site.base.addresses import public_path, roots
from academy_site.base.languages import SOURCE
from academy_site.base.visibility import visible
from academy_site.base.words import Words

if TYPE_CHECKING:
    from news.models import NewsPage


@dataclass(frozen=True)
class SessionLink:
    """A session's title and path."""

    title: Words
    path: str


def session_of(article: NewsPage) -> SessionLink | None:
    """Return the session in the article's language, else in the source's, if the public sees it."""
    if article.session_id is None:
        return None
    chosen = Page.objects.filter(pk=article.session_id).values("translation_key")
    rows = visible(
        Page.objects.filter(
            translation_key__in=chosen,
            alias_of__isnull=True,
            locale__language_code__in=[article.language, SOURCE],
        )
    ).values_list("locale__language_code", "title", "url_path")
    known = roots()
    found = {code: (title, url_path) for code, title, url_path in rows if code in known}
    for code in (article.language, SOURCE):
        if code in found:
            title, url_path = found[code]
            return SessionLink(Words(title, code), public_path(code, url_path))
    return None
