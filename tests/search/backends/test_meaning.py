"""What a query asks for, as a tree."""

import pytest
from wagtail.search.query import And, Boost, Fuzzy, MatchAll, Not, Or, Phrase, PlainText

from search.backends import fts5, tsquery
from search.backends.meaning import NOTHING, Everything, Leaf, Meaning, Reading, meaning_of


def leaves(words):
    return [Leaf(((word,),)) for word in words]


READING = Reading(
    words=lambda query: leaves(query.query_string.split()),
    phrase=lambda text: [Leaf((tuple(text.split()),))] if text.split() else [],
)
A, B, C = (PlainText(word) for word in "abc")
NONE = PlainText("")


@pytest.mark.parametrize(
    ("query", "negated", "written"),
    [
        (A, False, '("a")'),
        (PlainText("a b"), False, '(("a") AND ("b"))'),
        (PlainText("a b", operator="or"), False, '(("a") OR ("b"))'),
        (Fuzzy("a b"), False, '(("a") OR ("b"))'),
        (Phrase("a b"), False, '("a b")'),
        (Boost(A, 3), False, '("a")'),
        (And([A, B]), False, '(("a") AND ("b"))'),
        (And([A, NONE, MatchAll()]), False, '("a")'),
        (And([A, Not(B)]), False, '(("a") NOT ("b"))'),
        (And([Not(B), A, Not(C)]), False, '(("a") NOT (("b") OR ("c")))'),
        (And([Not(A), Not(B)]), True, '(("a") OR ("b"))'),
        (Or([A, B, NONE]), False, '(("a") OR ("b"))'),
        (Or([A, Not(B)]), True, '(("b") NOT ("a"))'),
        (Or([Not(A), Not(B)]), True, '(("a") AND ("b"))'),
        (Not(A), True, '("a")'),
        (Not(Not(A)), False, '("a")'),
        (Not(And([A, Not(B)])), True, '(("a") NOT ("b"))'),
        (And([Or([A, Not(B)]), C]), False, '(("c") NOT (("b") NOT ("a")))'),
    ],
)
def test_a_query_is_written_for_sqlite(query, negated, written):
    asked = meaning_of(query, READING)

    assert (asked.negated, fts5.written(asked.node)) == (negated, written)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (MatchAll(), Meaning(Everything())),
        (Not(MatchAll()), NOTHING),
        (Or([A, MatchAll()]), Meaning(Everything())),
        (And([A, Not(MatchAll())]), NOTHING),
        (NONE, NOTHING),
        (And([NONE, NONE]), NOTHING),
        (Or([]), NOTHING),
        (Not(NONE), NOTHING),
        (Phrase("  "), NOTHING),
    ],
)
def test_all_and_nothing(query, expected):
    assert meaning_of(query, READING) == expected


def test_what_is_no_query_is_refused():
    with pytest.raises(NotImplementedError):
        meaning_of(object(), READING)


def test_a_query_is_written_for_postgresql():
    asked = meaning_of(And([PlainText("a"), Phrase("b c"), Not(Or([B, C]))]), READING)

    assert tsquery.query(asked.node) == ("(((('a')) & (('b' <-> 'c'))) & !((('b')) | (('c'))))")


def test_a_vector_keeps_places_and_weights():
    words = [("a", "A"), ("b", "D"), ("a", "D")]

    assert tsquery.vector(words) == "'a':2A,4D 'b':3D"


def test_a_query_can_leave_titles_out():
    asked = meaning_of(And([PlainText("a"), Phrase("b c")]), READING)

    assert tsquery.query(asked.node, "BD") == "((('a':BD)) & (('b':BD <-> 'c':BD)))"


def test_texts_of_one_vector_are_no_neighbours():
    assert tsquery.vector([("a", "A")], [("b", "D"), ("a", "D")]) == "'a':2A,5D 'b':4D"


@pytest.mark.parametrize(
    ("alternatives", "expected"),
    [
        ((("a",), ("b",)), "((('a') | ('b')))"),
        ((("a",), ("b", "c")), "((('a')) | ((('b')) & (('c'))))"),
        ((("a", "b"), ("b", "c")), "(('a' <-> 'b') | ('b' <-> 'c'))"),
    ],
)
def test_neighbours_are_looked_for_only_where_nothing_else_will_do(alternatives, expected):
    assert tsquery.query(tsquery.loosened(Leaf(alternatives))) == expected
