"""What a query asks for."""

import pytest

from search.analysis import LONGEST_QUERY, MOST_WORDS, Lexicon, built_in, query_groups
from tests.search.analysis.labelled import finds


def terms(query, language="fr", lexicon=None):
    return [
        {phrase[0] for phrase in group.alternatives if not phrase[0][0].isdigit()}
        for group in query_groups(query, language, lexicon)
    ]


def test_every_word_is_a_group_of_its_stems():
    assert terms("batteries électriques") == [
        {"batter", "batterieselectr"},
        {"electr", "batterieselectr"},
    ]


def test_words_that_only_bind_are_left_out():
    assert len(terms("les batteries pour la mobilité")) == 2
    assert len(terms("في المغرب", "ar")) == 1
    assert len(terms("the grid of the future", "en")) == 2
    assert len(terms("LES BATTERIES")) == 1


def test_capitals_among_small_letters_are_no_such_words():
    assert len(terms("IT security", "en")) == 2


def test_a_query_of_such_words_alone_keeps_them():
    assert len(terms("pour les")) == 2


@pytest.mark.parametrize(
    "query", ['"stockage d’énergie"', "«stockage d'énergie»", "“stockage énergie”"]
)
def test_quotes_make_a_phrase(query):
    (group,) = query_groups(query, "fr")

    assert group.quoted
    assert ("stockag", "energ") in group.alternatives


def test_an_unclosed_quote_opens_nothing():
    assert [group.quoted for group in query_groups('stockage "énergie solaire', "fr")] == [
        False
    ] * 3
    assert [group.quoted for group in query_groups('"a b" "x z', "fr")] == [True, False, False]


def test_one_word_in_quotes_is_a_word():
    assert query_groups('"batteries"', "fr")[0].alternatives == (
        query_groups("batteries", "fr")[0].alternatives
    )


def test_groups_tell_where_they_were_asked():
    query = 'قالت "بطاريات الليثيوم" V2G'

    assert [query[group.start : group.end] for group in query_groups(query, "ar")] == [
        "قالت", "بطاريات الليثيوم", "V2G",
    ]  # fmt: skip


def test_without_a_language_all_three_are_asked():
    every = terms("organisations", None)[0]

    assert every >= terms("organisations", "fr")[0] | terms("organisations", "en")[0]


@pytest.mark.parametrize(
    ("query", "text", "language"),
    [
        ("eco design", "ecodesign", "en"),
        ("ecodesign", "eco-design", "en"),
        ("micro-réseau", "un microréseau", "fr"),
        ("NMC811", "les NMC 811", "fr"),
        ("NMC 811", "les NMC811", "fr"),
        ("20 GWh", "20GWh", "fr"),
        ("R&D", "la R & D", "fr"),
        ("عبدالله", "عبد الله", "ar"),
        ("عبد الله", "عبدالله", "ar"),
        ("Ben Youssef", "Benyoussef", "fr"),
        ("Benyoussef", "M. Ben Youssef", "fr"),
        ('"بطاريات الليثيوم"', "وبطاريات الليثيوم", "ar"),
        ('"transition énergétique"', "les transitions énergétiques", "fr"),
        ("انتاج", "ينتج إنتاجها", "ar"),
    ],
)
def test_what_is_asked_is_found(query, text, language):
    assert finds(query, text, language)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ('"énergie stockage"', "stockage d’énergie"),
        ('"stockage énergie"', "stockage massif d’énergie"),
        ("batterie solaire", "batterie"),
    ],
)
def test_what_is_not_asked_is_not_found(query, text):
    assert not finds(query, text, "fr")


def test_long_queries_are_cut():
    assert len(query_groups("mot " * 100, "fr")) == MOST_WORDS
    assert query_groups("x" * 300 + " fin", "fr")[-1].end == LONGEST_QUERY


@pytest.mark.parametrize("query", ["", "   ", "؟؟", '""', "\x00", "🙂", "…", "''"])
def test_without_words_there_is_nothing_to_ask(query):
    assert query_groups(query, "ar") == []


def test_editors_say_what_a_word_stands_for():
    edited = built_in().extended(
        [("ar", "غيغافاكتوري", ["مصنع"]), ("fr", "accu", ["batterie"]), ("en", "Sunday", [])]
    )

    assert terms("غيغافاكتوري", "ar", edited) == [{"مصنع"}]
    assert terms("accus", "fr", edited) == terms("batteries", "fr", edited) == [{"batter"}]
    assert terms("SUNDAYS", "en", edited) == [{"sunday"}]
    assert terms("sundays", "en", Lexicon()) == terms("sunday", "en") == [{"sunday"}]


def test_what_editors_say_of_a_form_is_true_of_its_base():
    edited = Lexicon().extended([("ar", "وحيد", ["فريد"]), ("ar", "غريب", ["وحيد"])])

    assert terms("غريب", "ar", edited) == terms("فريد", "ar", edited)
