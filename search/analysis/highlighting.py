"""Marking what was found in the original text, by the analysis that found it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from search.analysis.asking import Group
from search.analysis.compounds import compounds
from search.analysis.lexicon import Lexicon, built_in
from search.analysis.tokens import Token, tokens
from search.analysis.words import LANGUAGES, forms


class Piece(NamedTuple):
    """A piece of the original text, not escaped, and whether it was found."""

    text: str
    marked: bool


class Match(NamedTuple):
    """Where in the text a group was found, by the group's place in the query."""

    start: int
    end: int
    group: int


def highlight(
    text: str,
    groups: Sequence[Group],
    language: str | None,
    width: int | None = None,
    lexicon: Lexicon | None = None,
) -> list[Piece]:
    """Return the text in pieces, what the groups found in it marked.

    With a ``width`` in characters it is the excerpt with most different groups, cut between
    words; put together the pieces are the text, or that part of it.
    """
    found = sorted(matches(text, groups, language, lexicon))
    start, end = (0, len(text)) if width is None else _window(text, found, width)
    return list(_pieces(text, start, end, found))


def matches(
    text: str, groups: Sequence[Group], language: str | None, lexicon: Lexicon | None = None
) -> Iterator[Match]:
    """Yield where in a text each group is found."""
    words = list(tokens(text))
    terms = [_terms(text, word, language, lexicon or built_in()) for word in words]
    single, phrases = _by_first_term(groups)
    for place, word in enumerate(words):
        for term in terms[place]:
            for group in single.get(term, ()):
                yield Match(word.start, word.end, group)
            for phrase, group in phrases.get(term, ()):
                last = place + len(phrase) - 1
                if last < len(words) and all(
                    wanted in terms[place + step] for step, wanted in enumerate(phrase)
                ):
                    yield Match(word.start, words[last].end, group)
    for compound in compounds(words, asked=False):
        start, end = words[compound.first].start, words[compound.last].end
        whole = Token(compound.word, start, end)
        for term in _terms(text, whole, language, lexicon or built_in()):
            for group in single.get(term, ()):
                yield Match(whole.start, whole.end, group)


def _terms(text: str, word: Token, language: str | None, lexicon: Lexicon) -> frozenset[str]:
    written = text[word.start : word.end]
    return frozenset(
        term
        for one in (LANGUAGES if language is None else (language,))
        for kind in forms(written, word.word, one, lexicon)[:3]
        for term in kind
    )


def _by_first_term(
    groups: Iterable[Group],
) -> tuple[dict[str, set[int]], dict[str, list[tuple[tuple[str, ...], int]]]]:
    """Return the groups by their single terms, and their phrases by the first term of them."""
    single: dict[str, set[int]] = defaultdict(set)
    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for alternative in group.alternatives:
            if len(alternative) == 1:
                single[alternative[0]].add(number)
            elif alternative:
                phrases[alternative[0]].append((alternative, number))
    return single, phrases


def _window(text: str, found: list[Match], width: int) -> tuple[int, int]:
    """Return the part of the text, about ``width`` long, with most different groups."""
    if len(text) <= width:
        return 0, len(text)
    first = best = 0
    most = (0, 0)
    inside: Counter[int] = Counter()
    for last, match in enumerate(found):
        inside[match.group] += 1
        while found[first].start < match.end - width and first < last:
            inside[found[first].group] -= 1
            first += 1
        score = (sum(count > 0 for count in inside.values()), last - first)
        if score > most:
            most, best = score, first
    if not found:
        return 0, _between_words(text, width, backwards=True)
    lead = max(found[best].start - width // 4, 0)
    start = _between_words(text, lead, backwards=False) if lead else 0
    start = min(start, found[best].start)
    end = min(start + width, len(text))
    if end < len(text):
        end = max(_between_words(text, end, backwards=True), min(found[best].end, end))
    return start, end


def _between_words(text: str, place: int, *, backwards: bool, reach: int = 30) -> int:
    """Return the nearest place between two words, the place itself if there is none near."""
    for distance in range(reach):
        near = place - distance if backwards else place + distance
        if not 0 < near < len(text):
            break
        if text[near - 1].isspace() != text[near].isspace():
            return near
    return place


def _pieces(text: str, start: int, end: int, found: list[Match]) -> Iterator[Piece]:
    done = start
    for match in found:
        first, last = max(match.start, done), min(match.end, end)
        if first >= last:
            continue
        if done < first:
            yield Piece(text[done:first], marked=False)
        yield Piece(text[first:last], marked=True)
        done = last
    if done < end:
        yield Piece(text[done:end], marked=False)
