"""The glossary for machines: a DefinedTermSet with its DefinedTerms, after schema.org."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from academy_site.base.addresses import absolute
from academy_site.glossary.designations import Status, texts_of
from academy_site.glossary.places import fragment

if TYPE_CHECKING:
    from academy_site.glossary.models import GlossaryPage
    from academy_site.glossary.reading import Concept


def term_set(page: GlossaryPage, concepts: Iterable[Concept]) -> list[dict[str, Any]]:
    """Return the nodes of a glossary page.

    A term's code is the concept's identifier, by which the languages are joined; its definition
    stands in the page, at the term's address, and is not sent twice.
    """
    own = page.frame.translations.get(page.language)
    if own is None:
        return []
    address = absolute(own.url)
    terms = [
        {
            "@type": "DefinedTerm",
            "@id": f"{address}#{fragment(one.slug)}",
            "name": names[0],
            "termCode": one.slug,
        }
        for one in concepts
        if (names := texts_of(one.designations, page.language, Status.PREFERRED))
    ]
    if not terms:
        return []
    return [
        {
            "@type": "DefinedTermSet",
            "@id": f"{address}#terms",
            "name": page.title,
            "inLanguage": page.language,
            "publisher": {"@id": absolute("/#academy")},
            "hasDefinedTerm": terms,
        }
    ]
