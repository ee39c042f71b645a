"""The concepts of the glossary as places on its page; a pure function of its read model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from academy_site.glossary.places import fragment
from academy_site.glossary.reading import Concept, Entry, by_letter
from search.models import PlaceKind
from search.places.programme import Spot


def terms_of(concepts: Iterable[Concept], language: str, page: int) -> Iterator[Spot]:
    """Yield the concepts that have an entry in a language, found by all that they are called."""
    for letter in by_letter(concepts, language):
        for item in letter.items:
            if isinstance(item, Entry):
                yield Spot(
                    kind=PlaceKind.TERM,
                    key=item.slug,
                    page=page,
                    tail=f"#{fragment(item.slug)}",
                    title=item.term,
                    title_language=language,
                    text=item.definition,
                    names="\n".join(_other_names(item)),
                    note=" · ".join(item.abbreviations),
                )


def _other_names(entry: Entry) -> list[str]:
    elsewhere = [text for equivalent in entry.equivalents for text in equivalent.texts]
    return [*entry.abbreviations, *entry.admitted, *entry.forbidden, *elsewhere]
