"""One question with one reading of its words: what is found, counted, and shown on a leaf."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator

from search.analysis import Group
from search.answers import places as in_places
from search.answers.hits import Hit
from search.answers.kinds import PLACES, Kind
from search.answers.pages import COLUMNS, PageSearch
from search.answers.places import Found, find_places
from search.answers.question import Question
from search.answers.reading import read_words
from search.answers.sections import Section
from search.answers.showing import hits_of
from search.answers.tally import Tally
from search.backends.asking import AnalysedText
from search.vocabulary.hiding import Hiding

PER_LEAF = 10
OF_A_KIND = 3  # places of one kind beside the pages


@dataclass
class Search:
    """One question with one reading of its words."""

    question: Question
    query: AnalysedText
    hiding: Hiding
    sections: dict[str, Section]

    def __post_init__(self) -> None:
        self.pages = PageSearch(self.question, self.query, self.hiding, self.sections)
        self.places: list[Found] = []
        self.tally = Tally()
        if self.query.parts:
            self.places = find_places(
                self.query, self.question.language, self.hiding, self.sections
            )
            self.tally.add(self.pages.counts())
            self.tally.add(in_places.counts_of(self.places))

    def with_words(self, words: str) -> Search:
        """Return the same search for other words."""
        question = replace(self.question, words=words)
        query = read_words(words, question.language)
        return Search(question, query, self.hiding, self.sections)

    def finds(self, words: str) -> bool:
        """Tell whether anything is found by other words, whatever the question is narrowed by."""
        question = replace(self.question, words=words)
        return is_anything_found(question, self.hiding, self.sections)

    @property
    def everything(self) -> int:
        """The number of results, whatever they are narrowed by."""
        return sum(self.tally.counts.values())

    @property
    def has_terms_alone(self) -> bool:
        """Whether nothing is found but, perhaps, an entry of the glossary."""
        return all(facts.kind == Kind.TERM for facts in self.tally.counts)

    def leaf(self, groups: Sequence[Group]) -> Leaf[Hit]:
        """Return the leaf that is asked for; raises InvalidPage where there is none."""
        language = self.question.language
        if self.question.kind in PLACES:
            shown = in_places.narrowed(self.places, self.question)
            leaf = Paginator(shown, PER_LEAF).page(self.question.leaf)
            leaf.object_list = in_places.hits_of(list(leaf.object_list), groups, language)
            return leaf
        count = self.tally.total(self.question) - len(
            in_places.narrowed(self.places, self.question)
        )
        paginator = _Counted(self.pages.narrowed().values_list(*COLUMNS), PER_LEAF, count)
        leaf = paginator.page(self.question.leaf)
        leaf.object_list = hits_of(list(leaf.object_list) if count else [], groups, language)
        return leaf

    def beside(self, groups: Sequence[Group]) -> dict[Kind, list[Hit]]:
        """Return the first places of each kind, to stand beside pages of all kinds."""
        if self.question.kind or self.question.leaf > 1:
            return {}
        found: dict[Kind, list[Found]] = {}
        for place in in_places.narrowed(self.places, self.question):
            found.setdefault(place.facts.kind, []).append(place)
        return {
            kind: in_places.hits_of(found[kind][:OF_A_KIND], groups, self.question.language)
            for kind in (Kind.TERM, Kind.PERSON, Kind.SLOT)
            if kind in found
        }


def is_anything_found(question: Question, hiding: Hiding, sections: Mapping[str, Section]) -> bool:
    """Tell whether anything is found by a question's words, whatever they are narrowed by."""
    query = read_words(question.words, question.language)
    if not query.parts:
        return False
    pages = PageSearch(question, query, hiding, sections)
    return pages.found().order_by().exists() or bool(
        find_places(query, question.language, hiding, sections)
    )


class _Counted(Paginator):
    """A paginator that was told how many there are."""

    def __init__(self, rows: object, per_page: int, count: int) -> None:
        super().__init__(rows, per_page)
        self.count = count
