"""Labelled pairs of words, and whether the one finds the other as the database would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from search.analysis import index_terms, query_groups

SUITES = Path(__file__).parent / "suites"


class Pair(NamedTuple):
    """A query, a text, and whether it must be found."""

    query: str
    text: str
    wanted: bool


def pairs(half: str, language: str) -> dict[str, list[Pair]]:
    """Return the pairs of a half (``building`` or ``judging``) by class, in both directions."""
    found: dict[str, list[Pair]] = {}
    kind = ""
    for line in (SUITES / half / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        content = line.partition("#")[0].strip()
        if content.startswith("["):
            kind = content.strip("[]")
        elif content:
            found.setdefault(kind, []).extend(_pairs(content))
    return found


def _pairs(line: str) -> Iterator[Pair]:
    wanted = "!=" not in line
    word, _, forms = line.partition(":" if wanted else "!=")
    for form in forms.split():
        one, other = _text(word.strip()), _text(form)
        yield Pair(one, other, wanted)
        yield Pair(other, one, wanted)


def _text(written: str) -> str:
    """Return what is meant: ``_`` is a space, ``\\u200b`` a character that cannot be seen."""
    spaced = written.replace("_", " ")
    return spaced.encode("raw_unicode_escape").decode("raw_unicode_escape")


def finds(query: str, text: str, language: str) -> bool:
    """Tell whether a text is found: every group by one of its phrases."""
    terms = index_terms(text, language)
    return all(
        any(_contains(terms, phrase) for phrase in group.alternatives)
        for group in query_groups(query, language)
    )


def _contains(terms: list[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(terms[place : place + size]) == phrase for place in range(len(terms)))


def score(cases: list[Pair], language: str) -> tuple[float, list[Pair]]:
    """Return the share of pairs that come out right, and those that do not."""
    wrong = [pair for pair in cases if finds(pair.query, pair.text, language) != pair.wanted]
    return 1 - len(wrong) / len(cases), wrong
