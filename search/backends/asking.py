"""How the words of a query are read: in one language where it is known, else in all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.search.query import PlainText

from search.analysis import Group, prefix_terms, query_groups
from search.analysis.asking import Phrase as Terms
from search.backends.capacity import shortened
from search.backends.meaning import AllOf, AnyOf, Leaf, Node, Reading
from search.wishes.exceptions import lexicon

LONGEST_QUERY = 255  # characters, as Wagtail's own normalise_query_string
MOST_BEGINNINGS = 8  # words of which the beginnings are looked for
_QUOTES = str.maketrans(dict.fromkeys('"“”„«»‟', " "))


@dataclass(frozen=True)
class Part:
    """Groups that follow each other in a query, and what may stand in the place of all of them."""

    groups: tuple[Group, ...]
    synonyms: tuple[Terms, ...] = ()


class AnalysedText(PlainText):
    """A text whose words were read in one language, with the synonyms that were found for them.

    ``language`` is that of what is looked for, empty for any. Any other backend, such as
    OpenSearch, takes it for the plain text that it also is.
    """

    def __init__(self, query_string: str, parts: Sequence[Part], language: str = "") -> None:
        super().__init__(query_string)
        self.parts = parts
        self.language = language


def whole_words() -> Reading:
    """Return the reading of a search for whole words."""
    return Reading(words=_words, phrase=_phrase)


def beginnings() -> Reading:
    """Return the reading of a search for words that begin as the query's do."""
    return Reading(words=lambda query: _begun(query.query_string), phrase=_begun)


def _words(query: Any) -> list[Node]:
    if isinstance(query, AnalysedText):
        return [node for part in query.parts for node in _nodes_of(part)]
    text = query.query_string[:LONGEST_QUERY]
    return _leaves(query_groups(text, None, lexicon()))


def _phrase(text: str) -> list[Node]:
    quoted = f'"{text[:LONGEST_QUERY].translate(_QUOTES)}"'
    return _leaves(query_groups(quoted, None, lexicon()))


def _nodes_of(part: Part) -> list[Node]:
    leaves = _leaves(part.groups)
    if not part.synonyms or not leaves:
        return leaves
    synonyms = _leaf(part.synonyms)
    if len(leaves) == 1:
        return [Leaf(tuple(dict.fromkeys((*leaves[0].alternatives, *synonyms.alternatives))))]
    return [AnyOf((AllOf(tuple(leaves)), synonyms))]


def _begun(text: str) -> list[Node]:
    words = dict.fromkeys(filter(None, prefix_terms(text[:LONGEST_QUERY], "fr")))
    return [Leaf(((shortened(word),),), prefix=True) for word in list(words)[:MOST_BEGINNINGS]]


def _leaves(groups: Iterable[Group]) -> list[Leaf]:
    leaves = [_leaf(group.alternatives) for group in groups]
    return [leaf for leaf in leaves if leaf.alternatives]


def _leaf(alternatives: Iterable[Terms]) -> Leaf:
    kept = (tuple(map(shortened, terms)) for terms in alternatives)
    return Leaf(tuple(dict.fromkeys(terms for terms in kept if terms)))
