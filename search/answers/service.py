"""Answers a question of a reader: the one place where all that search can do comes together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django.core.paginator import Page as Leaf

from search.answers.correcting import correction_of
from search.answers.elsewhere import Elsewhere, find_elsewhere
from search.answers.fewer import Fewer, find_fewer
from search.answers.hits import Hit
from search.answers.kinds import Kind
from search.answers.pinned import find_pinned
from search.answers.question import Question
from search.answers.reading import marked_groups, read_words
from search.answers.searching import Search
from search.answers.sections import Section, read_sections
from search.answers.tally import Tally
from search.spelling import Correction
from search.vocabulary.hiding import read_hiding

FEW = 5  # results up to which the other languages are looked into
RARE = 2  # results up to which another spelling is offered
FAR_MORE = 3  # times as many results that it must have


@dataclass(frozen=True)
class Answer:
    """What is shown for a question. ``question`` is the one that was answered.

    ``asked`` is what the reader wrote, which is another one after a correction; ``offered`` is a
    spelling that was not used.
    """

    asked: Question
    question: Question
    total: int
    tally: Tally
    sections: Sequence[Section] = ()
    leaf: Leaf[Hit] | None = None
    places: dict[Kind, list[Hit]] = field(default_factory=dict)
    pinned: Sequence[Hit] = ()
    correction: Correction | None = None
    offered: Correction | None = None
    by_glossary: bool = False
    elsewhere: Sequence[Elsewhere] = ()
    fewer: Fewer | None = None

    @property
    def as_written(self) -> str:
        """The address of what the reader wrote, taken as it is spelled."""
        return self.asked.address(exact=True)

    @property
    def as_offered(self) -> str:
        """The address of the spelling that is offered."""
        return self.asked.address(words=self.offered.text if self.offered else self.asked.words)

    @property
    def widened(self) -> str:
        """The address of the same words in everything."""
        return self.asked.address(kind=None, year=None, session=None)

    @property
    def by_relevance(self) -> str:
        return self.question.address(newest=False)

    @property
    def by_day(self) -> str:
        return self.question.address(newest=True)


def answer(question: Question) -> Answer:
    """Return what is shown for a question that has words.

    Raises django.core.paginator.InvalidPage for a leaf that does not exist.
    """
    hiding = read_hiding()
    sections = read_sections(question.language, hiding)
    search = Search(question, read_words(question.words, question.language), hiding, sections)
    correction = offered = None
    elsewhere: Sequence[Elsewhere] = ()
    by_glossary = False
    if search.everything == 0:
        corrected = None if question.exact else _corrected(search)
        if corrected:
            search, correction = corrected
    elif search.everything <= RARE and not question.exact:
        offered = _better_spelling(search)
    if search.everything <= FEW and not question.is_narrowed and question.leaf == 1:
        elsewhere = find_elsewhere(search.question.words, question.language, hiding, set())
        if search.has_terms_alone and not any(one.translated for one in elsewhere):
            by_far = read_words(question.words, question.language, far=True)
            if by_far.parts != search.query.parts:
                far = Search(question, by_far, hiding, sections)
                if not far.has_terms_alone:
                    search, by_glossary = far, True
    shown = _shown(search, question, correction, offered, elsewhere, by_glossary=by_glossary)
    return shown if search.everything else replace(shown, fewer=find_fewer(search))


def _shown(
    search: Search,
    asked: Question,
    correction: Correction | None,
    offered: Correction | None,
    elsewhere: Sequence[Elsewhere],
    *,
    by_glossary: bool,
) -> Answer:
    groups = marked_groups(search.query)
    leaf = search.leaf(groups)
    beside = search.beside(groups)
    pinned: list[Hit] = []
    if asked.leaf == 1 and not asked.is_narrowed:
        pinned = find_pinned(asked.words, asked.language, groups, search.hiding)
    known = {hit.url for hit in (*leaf.object_list, *pinned)}
    return Answer(
        asked=asked,
        question=search.question,
        total=search.tally.total(search.question),
        tally=search.tally,
        sections=list(search.sections.values()),
        leaf=leaf,
        places=beside,
        pinned=pinned,
        correction=correction,
        offered=offered,
        by_glossary=by_glossary,
        elsewhere=[one for one in elsewhere if one.hit.url not in known],
    )


def _corrected(search: Search) -> tuple[Search, Correction] | None:
    """Return the search in another spelling, if something is found by it.

    Of several words those are kept that something is found by, and where that does not help, as
    what sounds like a name may find it, only those that stand in a text.
    """
    question = search.question
    alone = len(question.words.split()) == 1
    tried = ""
    for is_found in (None,) if alone else (search.finds, None):
        correction = correction_of(question.words, question.language, is_found)
        if correction and correction.text != tried:
            other = search.with_words(correction.text)
            if other.everything:
                return other, correction
            tried = correction.text
    return None


def _better_spelling(search: Search) -> Correction | None:
    """Return another spelling by which far more is found."""
    correction = correction_of(search.question.words, search.question.language, None)
    if correction is None:
        return None
    found = search.with_words(correction.text).everything
    return correction if found >= FAR_MORE * search.everything else None
