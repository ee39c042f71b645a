"""What was found is marked in the original text."""

import pytest

from search.analysis import query_groups
from search.analysis.highlighting import highlight

LONG = "Un début sans rien. " * 30 + "Ici des batteries au lithium. " + "Et une fin longue. " * 30


def marked(text, query, language="fr", width=None):
    pieces = highlight(text, query_groups(query, language), language, width)
    return [piece.text for piece in pieces if piece.marked]


@pytest.mark.parametrize(
    ("text", "query", "language", "found"),
    [
        ("Les batteries de l’énergie", "batterie énergie", "fr", ["batteries", "énergie"]),
        ("L’écoconception", "éco-conception", "fr", ["écoconception"]),
        ("Une éco-conception", "écoconception", "fr", ["éco-conception"]),
        ("Le cœur bat", "coeur", "fr", ["cœur"]),
        ("Soit 120.000 t", "120 000", "fr", ["120.000"]),
        ("CO₂ et CO2", "co2", "fr", ["CO₂", "CO2"]),
        ("والبطاريات والمصانع", "بطارية مصنع", "ar", ["والبطاريات", "والمصانع"]),
        ("مُحَمَّدٌ والمملكـــة", "محمد مملكة", "ar", ["مُحَمَّدٌ", "والمملكـــة"]),
        ("السيد بوسمينة", "Bousmina", "ar", ["بوسمينة"]),
        ("M. Bousmina", "بوسمينة", "fr", ["Bousmina"]),
        ("M. Ben Youssef", "Benyoussef", "fr", ["Ben Youssef"]),
        ("إدارة الم�غرب", "المغرب", "ar", ["الم�غرب"]),
        ("rien", "batterie", "fr", []),
    ],
)
def test_words_are_marked_as_they_are_written(text, query, language, found):
    assert marked(text, query, language) == found


def test_a_phrase_is_marked_only_where_its_words_meet():
    text = "Le stockage, puis l’énergie : le stockage d’énergie."

    assert marked(text, '"énergie stockage"') == []
    assert marked(text, '"stockage d\'énergie"') == ["stockage d’énergie"]


def test_the_pieces_are_the_text():
    pieces = highlight(LONG, query_groups("batterie", "fr"), "fr", None)

    assert "".join(piece.text for piece in pieces) == LONG


def test_an_excerpt_is_about_as_wide_as_asked_and_cut_between_words():
    pieces = highlight(LONG, query_groups("batterie lithium", "fr"), "fr", 120)
    excerpt = "".join(piece.text for piece in pieces)

    assert [piece.text for piece in pieces if piece.marked] == ["batteries", "lithium"]
    assert len(excerpt) <= 120
    assert excerpt in LONG
    place = LONG.index(excerpt)
    assert LONG[place - 1].isspace() != LONG[place].isspace()


def test_the_excerpt_has_most_different_words():
    text = "batteries batteries batteries. " + "Rien ici. " * 40 + "Une batterie au lithium."

    assert marked(text, "batterie lithium", width=100) == ["batterie", "lithium"]


def test_without_a_match_the_excerpt_is_the_beginning():
    (piece,) = highlight(LONG, query_groups("hydrogène", "fr"), "fr", 50)

    assert not piece.marked
    assert LONG.startswith(piece.text)
    assert 30 <= len(piece.text) <= 50


def test_a_match_longer_than_the_excerpt_is_cut():
    pieces = highlight("x" * 500 + " y", query_groups("x" * 255, "fr"), "fr", 40)

    assert sum(len(piece.text) for piece in pieces) <= 40


def test_an_empty_text_has_no_pieces():
    assert highlight("", query_groups("a", "fr"), "fr", 100) == []


def test_without_a_language_all_are_tried():
    groups = query_groups("بطارية batteries", None)

    assert marked_in_all("Batteries والبطاريات", groups) == ["Batteries", "والبطاريات"]


def marked_in_all(text, groups):
    return [piece.text for piece in highlight(text, groups, None, None) if piece.marked]
