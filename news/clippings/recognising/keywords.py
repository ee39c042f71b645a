"""The site's own keywords that an article speaks of, under any of their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from academy_site.glossary.lookup import expressions
from news.clippings.cleaning.vocabulary import stems
from news.clippings.folding import folded
from news.clippings.sentences import sentences
from news.models import Keyword

MOST = 6
FORBIDDEN = "forbidden"


@dataclass(frozen=True)
class Named:
    """A keyword, how often the article names it, and the sentence that does so first."""

    pk: int
    times: int
    sentence: str


def keywords_in(texts: Iterable[str], language: str) -> list[Named]:
    """Return the keywords that an article in a language names, the most frequent first.

    A keyword has its own names and, where the glossary knows one of these, that concept's terms.
    """
    told = [
        (sentence, f" {' '.join(stems(sentence, language))} ")
        for text in texts
        for sentence in sentences(text)
    ]
    found = []
    for keyword, names in _names(language):
        forms = {f" {' '.join(said)} " for name in names if (said := stems(name, language))}
        hits = [
            (sentence, sum(told_as.count(form) for form in forms)) for sentence, told_as in told
        ]
        times = sum(number for _sentence, number in hits)
        if times:
            first = next(sentence for sentence, number in hits if number)
            found.append(Named(keyword.pk, times, first))
    return sorted(found, key=lambda one: -one.times)[:MOST]


def _names(language: str) -> Iterator[tuple[Keyword, set[str]]]:
    concepts: dict[str, set[str]] = defaultdict(set)
    called: dict[str, set[str]] = defaultdict(set)
    for term in expressions().all:
        called[folded(term.text)].add(term.concept)
        if term.language == language and term.status != FORBIDDEN:
            concepts[term.concept].add(term.text)
    for keyword in Keyword.objects.all():
        names = {keyword.name_fr, keyword.name_en, keyword.name_ar} - {""}
        known = {concept for name in names for concept in called[folded(name)]}
        own = {"fr": keyword.name_fr, "en": keyword.name_en, "ar": keyword.name_ar}.get(language)
        terms = {term for concept in known for term in concepts[concept]}
        yield keyword, ({own} if own else set()) | terms
