"""How much of an article is copied word for word from its clipping.

A run of at least eight words that both texts have counts as copied, after folding: other accents,
signs and capitals do not make other words. Quotations that say who speaks are counted apart; but
a text that is all quotation is a copy too, so what they have above the allowed share is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.html import strip_tags

from news.clippings.folding import words
from news.clippings.sentences import sentences

if TYPE_CHECKING:
    from news.models import NewsPage

RUN = 8  # words
# A word with the marks that may stand in it, seen or not.
SPAN = re.compile(
    "[^\\W_](?:[^\\W_]|[\u0300-\u036f\u064b-\u065f\u0670\u00ad\u200b-\u200f\u2060\ufeff])*"
)
QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|„[^“”]*[“”]")
FEWEST_AROUND = 3  # words of a sentence outside its quotation: they say who speaks


@dataclass(frozen=True)
class Passage:
    """A text of ours; ``quoted`` when all of it is a quotation that says by whom."""

    text: str
    quoted: bool = False


@dataclass(frozen=True)
class Copied:
    """What was found: words of ours, those copied, those quoted, and the copied passages."""

    words: int = 0
    copied: int = 0
    quoted: int = 0
    passages: list[str] = field(default_factory=list)

    def share(self, allowed: int = 100) -> int:
        """Return the copied share in percent; quotations count above the ``allowed`` share."""
        if not self.words:
            return 0
        excess = max(0, self.quoted - self.words * allowed // 100)
        return round((self.copied + excess) * 100 / self.words)


def compare(ours: Iterable[Passage], theirs: str) -> Copied:
    """Return how much of our texts stands word for word in theirs."""
    said = words(theirs)
    runs = {tuple(said[place : place + RUN]) for place in range(len(said) - RUN + 1)}
    total = copied = quoted = 0
    passages: list[str] = []
    for passage in ours:
        spans = [(found.start(), found.end()) for found in SPAN.finditer(passage.text)]
        tokens = [_token(passage.text[start:end]) for start, end in spans]
        shared = _shared(tokens, runs)
        apart = _quotations(passage)
        total += len(tokens)
        for start, end in _stretches(shared):
            inside = [
                any(low <= spans[place][0] < high for low, high in apart)
                for place in range(start, end)
            ]
            quoted += sum(inside)
            copied += (end - start) - sum(inside)
            if not all(inside):
                passages.append(passage.text[spans[start][0] : spans[end - 1][1]])
    return Copied(total, copied, quoted, passages)


def texts_of(article: NewsPage) -> Iterator[Passage]:
    """Yield the texts of an article that are its own words: the lead and the body."""
    yield Passage(article.lead)
    for block in article.body:
        said = strip_tags(" ".join(block.block.get_searchable_content(block.value)))
        if block.block_type == "quote" and block.value["attribution"]:
            yield Passage(block.value["text"], quoted=True)
        else:
            yield Passage(said)


def _token(text: str) -> str:
    return " ".join(words(text))


def _shared(tokens: list[str], runs: set[tuple[str, ...]]) -> list[bool]:
    # A word may fold to two, or to none: runs are looked for among the words as folded.
    flat = [(part, place) for place, token in enumerate(tokens) for part in token.split()]
    shared = [False] * len(tokens)
    for start in range(len(flat) - RUN + 1):
        stretch = flat[start : start + RUN]
        if tuple(part for part, _place in stretch) in runs:
            for _part, place in stretch:
                shared[place] = True
    return shared


def _stretches(shared: list[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for place, is_shared in enumerate([*shared, False]):
        if is_shared and start is None:
            start = place
        elif not is_shared and start is not None:
            yield start, place
            start = None


def _quotations(passage: Passage) -> list[tuple[int, int]]:
    if passage.quoted:
        return [(0, len(passage.text))]
    found = []
    place = 0
    for sentence in sentences(passage.text):
        place = passage.text.index(sentence, place)
        around = QUOTED.sub(" ", sentence)
        if len(words(around)) >= FEWEST_AROUND:
            found += [(place + one.start(), place + one.end()) for one in QUOTED.finditer(sentence)]
        place += len(sentence)
    return found
