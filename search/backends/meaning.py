"""What a query of Wagtail asks for, as a tree that every database's language can say.

FTS5 of SQLite knows no unary NOT; so negation is pulled up to the top by De Morgan's laws, where it
becomes "all but these". A part that says nothing, such as a text of quotes alone, is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from wagtail.search.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText

Alternative = tuple[str, ...]  # words that stand side by side


@dataclass(frozen=True)
class Leaf:
    """One word of a query in all its forms; ``prefix`` matches what begins with them."""

    alternatives: tuple[Alternative, ...]
    prefix: bool = False


@dataclass(frozen=True)
class Everything:
    """Matches whatever is in the index."""


@dataclass(frozen=True)
class AllOf:
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class AnyOf:
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class But:
    """Matches ``wanted`` without ``unwanted``."""

    wanted: Node
    unwanted: Node


Node = Leaf | Everything | AllOf | AnyOf | But


@dataclass(frozen=True)
class Meaning:
    """What a query asks for: what matches ``node``, or, ``negated``, everything else."""

    node: Node
    negated: bool = False


@dataclass(frozen=True)
class Reading:
    """How words are read: those of a query all of which, or any of which, must be there."""

    words: Callable[[Any], list[Node]]
    phrase: Callable[[str], list[Node]]


NOTHING = Meaning(Everything(), negated=True)


def meaning_of(query: Any, reading: Reading) -> Meaning:
    """Return what ``query``, one of Wagtail's query objects, asks for; NOTHING if it says nothing.

    Raises NotImplementedError for a kind of query that is not Wagtail's.
    """
    return _read(query, reading) or NOTHING


def _read(query: Any, reading: Reading) -> Meaning | None:
    match query:
        case MatchAll():
            return Meaning(Everything())
        case Not():
            inner = _read(query.subquery, reading)
            return inner and Meaning(inner.node, not inner.negated)
        case Boost():
            return _read(query.subquery, reading)
        case And() | Or():
            parts = [_read(part, reading) for part in query.subqueries]
            said = [part for part in parts if part is not None]
            if not said:
                return None
            return _all(said) if isinstance(query, And) else _any(said)
        case Phrase():
            return _together(map(Meaning, reading.phrase(query.query_string)), "and")
        case PlainText() | Fuzzy():
            # Close forms are found by analysis and by correction; nothing else is fuzzy here.
            return _together(map(Meaning, reading.words(query)), query.operator)
    raise NotImplementedError(f"{type(query).__name__} is no query of this search backend.")


def _together(parts: Iterable[Meaning], operator: str) -> Meaning | None:
    said = list(parts)
    if not said:
        return None
    return _any(said) if operator == "or" else _all(said)


def _all(parts: list[Meaning]) -> Meaning:
    if NOTHING in parts:
        return NOTHING
    wanted = [part.node for part in parts if not part.negated and part.node != Everything()]
    unwanted = [part.node for part in parts if part.negated]
    if not unwanted:
        return Meaning(_joined(AllOf, wanted)) if wanted else Meaning(Everything())
    if not wanted:
        return Meaning(_joined(AnyOf, unwanted), negated=True)
    return Meaning(But(_joined(AllOf, wanted), _joined(AnyOf, unwanted)))


def _any(parts: list[Meaning]) -> Meaning:
    # What matches any of them is what not all of their opposites match.
    opposite = _all([Meaning(part.node, not part.negated) for part in parts])
    return Meaning(opposite.node, not opposite.negated)


def _joined(kind: type[AllOf] | type[AnyOf], parts: list[Node]) -> Node:
    return parts[0] if len(parts) == 1 else kind(tuple(parts))
