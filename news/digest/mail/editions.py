"""A digest in one language as it may be mailed: public, with articles, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from wagtail.models import Page

from academy_site.base.addresses import public_path
from academy_site.base.visibility import visible
from news.digest.models import DigestPage
from news.digest.reading import headlines_of
from news.listing import Headline


@dataclass(frozen=True)
class Edition:
    """The public version of a digest in a language, with its articles."""

    page: DigestPage
    headlines: list[Headline]

    @property
    def language(self) -> str:
        return self.page.language

    @property
    def path(self) -> str:
        """Its path on the site."""
        return public_path(self.language, self.page.url_path)


def edition(digest: UUID, language: str) -> Edition | None:
    """Return what may be mailed of a digest, by its translation key; None where nothing may be."""
    pages = DigestPage.objects.filter(
        translation_key=digest, locale__language_code=language, alias_of__isnull=True
    )
    page: Page | None = visible(pages).select_related("locale").first()
    if page is None:
        return None
    headlines = headlines_of(page)
    return Edition(page, headlines) if headlines else None
