"""Writes a tree of words as a query of SQLite's FTS5.

The words are letters and digits only, so there is nothing to escape; they are quoted all the same,
which keeps AND, OR, NOT and NEAR from being read as operators.
"""

from __future__ import annotations

from collections.abc import Iterable

from search.backends.meaning import AllOf, AnyOf, But, Leaf, Node


def query_in(columns: str, node: Node, marks: Iterable[str]) -> str:
    """Return the query for ``node`` in some columns, whose names are separated by spaces.

    All ``marks`` must stand among the beginnings of words.
    """
    marked = " AND ".join(f'"{mark}"' for mark in marks)
    return f"(autocomplete : ({marked})) AND ({{{columns}}} : {written(node)})"


def written(node: Node) -> str:
    """Return a node that is not Everything in parentheses."""
    match node:
        case Leaf():
            star = "*" if node.prefix else ""
            forms = (f'"{" ".join(words)}"{star}' for words in node.alternatives)
            return f"({' OR '.join(forms)})"
        case AllOf():
            return f"({' AND '.join(map(written, node.parts))})"
        case AnyOf():
            return f"({' OR '.join(map(written, node.parts))})"
        case But():
            return f"({written(node.wanted)} NOT {written(node.unwanted)})"
    raise TypeError(f"{type(node).__name__} cannot be written.")
