"""The words of places: slots, persons and terms, which the text of no page has."""

from __future__ import annotations

from collections import Counter

from django.db.models import Q

from search.models import Place
from search.vocabulary.public import public_pages
from search.vocabulary.words import words_of


def words_of_places(language: str) -> Counter[str]:
    """Return in how many public places of a language each word stands.

    What they are found by besides, such as terms that are not to be used, is nothing to correct to.
    """
    public = public_pages().filter(locale__language_code=language).values("pk")
    found = Place.objects.filter(
        Q(origin__isnull=True) | Q(origin__in=public),
        page__in=public,
        title_language=language,
    )
    counts: Counter[str] = Counter()
    for texts in found.values_list("title", "text"):
        counts.update(words_of("\n".join(texts)))
    return counts
