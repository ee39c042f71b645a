"""Writes a tree of words as a raw tsquery of PostgreSQL, and words as a tsvector.

Both are literals: PostgreSQL's own parser, which cuts words differently by the character type of
the database, never sees them. The words are letters and digits only: nothing is there to escape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from search.backends.meaning import AllOf, AnyOf, But, Leaf, Node

LAST_PLACE = 16_383  # a vector counts no further
_MOST_PLACES = 255


def query(node: Node, weights: str = "") -> str:
    """Return a node that is not Everything in parentheses; of some weights where they are named."""
    match node:
        case Leaf():
            mark = f":{'*' if node.prefix else ''}{weights}" if node.prefix or weights else ""
            forms = (
                " <-> ".join(f"'{word}'{mark}" for word in words) for words in node.alternatives
            )
            return f"({' | '.join(f'({form})' for form in forms)})"
        case AllOf():
            return f"({' & '.join(query(part, weights) for part in node.parts)})"
        case AnyOf():
            return f"({' | '.join(query(part, weights) for part in node.parts)})"
        case But():
            return f"({query(node.wanted, weights)} & !{query(node.unwanted, weights)})"
    raise TypeError(f"{type(node).__name__} cannot be written.")


def loosened(node: Node) -> Node:
    """Return a node for which the index need not look into the texts.

    Words that stand side by side need only be there, where other forms have no neighbours anyway.
    What asks for neighbours alone, words in quotes, is kept.
    """
    match node:
        case Leaf():
            single = tuple(words for words in node.alternatives if len(words) == 1)
            if not single:
                return node
            side_by_side = (words for words in node.alternatives if len(words) > 1)
            all_there = (
                AllOf(tuple(Leaf(((word,),), node.prefix) for word in words))
                for words in side_by_side
            )
            return AnyOf((Leaf(single, node.prefix), *all_there))
        case AllOf():
            return AllOf(tuple(map(loosened, node.parts)))
        case AnyOf():
            return AnyOf(tuple(map(loosened, node.parts)))
        case But():
            return But(loosened(node.wanted), node.unwanted)
    raise TypeError(f"{type(node).__name__} cannot be loosened.")


def all_marks(marks: Iterable[str]) -> str:
    """Return a query for all of some marks."""
    return " & ".join(f"'{mark}'" for mark in marks)


def any_word(node: Node) -> str:
    """Return the wanted words of a node as a query for any of them, by which texts are ranked.

    ``ts_rank`` of a query with AND goes by the distance of the words, and takes two forms of one
    word for two words that stand close together.
    """
    return " | ".join(query(leaf) for leaf in _wanted(node))


def _wanted(node: Node) -> Iterator[Leaf]:
    match node:
        case Leaf():
            yield node
        case AllOf() | AnyOf():
            for part in node.parts:
                yield from _wanted(part)
        case But():
            yield from _wanted(node.wanted)


def vector(*texts: Iterable[tuple[str, str]]) -> str:
    """Return words, each with its weight from A to D, as a vector's literal.

    A place is left free before each text, so that nothing is taken for the neighbour of what stands
    before.
    """
    places: dict[str, list[str]] = {}
    place = 0
    for text in texts:
        place += 1
        for word, weight in text:
            place += 1
            held = places.setdefault(word, [])
            if len(held) < _MOST_PLACES:
                held.append(f"{min(place, LAST_PLACE)}{weight}")
    return " ".join(f"'{word}':{','.join(held)}" for word, held in places.items())
