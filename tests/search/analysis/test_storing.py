"""What is stored for a text."""

import pytest

from search.analysis import built_in, index_terms, prefix_terms, variants
from search.analysis.storing import BOUNDARY


def test_the_first_forms_stand_in_the_order_of_the_text():
    terms = index_terms("Le stockage de l’énergie par batteries", "fr")

    assert terms == ["le", "stockag", "de", "energ", "par", "batter", BOUNDARY, "stock"]


def test_other_forms_follow_once_each():
    terms = index_terms("éco-conception et éco-conception", "fr")

    assert terms == ["eco", "concept", "et", "eco", "concept", BOUNDARY, "ecoconcept"]


def test_guesses_are_stored_and_not_asked_for():
    found = variants("زوارق", "ar")

    assert found.main == ("زوارق",)
    assert "زورق" in found.extras


@pytest.mark.parametrize(
    ("word", "language", "main"),
    [
        ("Batteries", "fr", ("batter",)),
        ("V2G", "fr", ("v2g",)),
        ("GWh", "en", ("gwh",)),
        ("EVs", "en", ("ev",)),
        ("والبطاريات", "ar", ("بطاريه",)),
        ("الإلكتروليت", "ar", ("الكتروليت",)),
        ("أعضاؤها", "ar", ("عضو",)),
        ("وزارة", "ar", ("وزاره",)),
        ("120.000", "ar", ("120000",)),
        ("", "fr", ()),
        ("؟", "ar", ()),
    ],
)
def test_main_forms_of_a_word(word, language, main):
    assert variants(word, language).main == main


def test_words_of_other_scripts_stay_as_they_are():
    assert variants("Привет", "fr").main == ("привет",)


def test_a_word_that_began_a_sentence_is_no_name():
    alone = index_terms("Bornes vertes", "fr")
    twice = index_terms("Bornes vertes, des bornes", "fr")

    assert any(term.startswith("9") for term in alone)
    assert not any(term.startswith(("8", "9")) for term in twice)


def test_beginnings_are_folded_and_go_without_article():
    assert prefix_terms("L’Énergie des Batteries", "fr") == ["energie", "des", "batteries"]
    assert prefix_terms("البطاريات والشبكة للمغرب", "ar") == ["بطاريات", "شبكه", "مغرب"]
    assert prefix_terms("", "en") == []


def test_the_lexicon_is_one_object():
    assert built_in() is built_in()
    assert variants("خلايا", "ar", built_in()) is variants("خلايا", "ar")
