"""Where readers find a concept: the glossary page of a language, and the place on it.

The fragment is made from the concept's identifier alone, so that it is the same in every language.
"""

from __future__ import annotations

from academy_site.base.addresses import public_path, roots
from academy_site.base.visibility import visible
from academy_site.glossary.models import GlossaryPage


def fragment(slug: str) -> str:
    """Return the id of a concept's entry."""
    return f"concept-{slug}"


def glossary_paths() -> dict[str, str]:
    """Return the path of the public glossary page of each language that has one, in one query."""
    known = roots()
    pages = visible(GlossaryPage.objects.filter(alias_of__isnull=True)).values_list(
        "locale__language_code", "url_path"
    )
    return {
        language: public_path(language, url_path)
        for language, url_path in pages
        if url_path.startswith(known.get(language, "\0"))
    }


def concept_path(slug: str, language: str) -> str:
    """Return where a concept is explained, empty when the language has no public glossary."""
    page = glossary_paths().get(language)
    return f"{page}#{fragment(slug)}" if page else ""
