"""Words that nobody wrote are corrected to those that stand in the texts."""

import random
import tomllib
from functools import cache
from pathlib import Path

import pytest

from academy_site import demo
from search.analysis import prefix_terms
from search.spelling import Vocabulary, correct

CONTENT = Path(demo.__file__).parent / "content"
LETTERS = {"fr": "abcdefghijlmnopqrstuvz", "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"}


@cache
def vocabulary(language):
    frequencies: dict[str, int] = {}
    for path in sorted(CONTENT.glob("**/*.toml")):
        for text in texts(tomllib.loads(path.read_text(encoding="utf-8")), language):
            for word in set(prefix_terms(text, language)):
                if word.isalpha() and len(word) > 2:
                    frequencies[word] = frequencies.get(word, 0) + 1
    return frequencies


def texts(content, language):
    if isinstance(content, dict):
        for key, value in content.items():
            if key == language and isinstance(value, str):
                yield value
            else:
                yield from texts(value, language)
    elif isinstance(content, list):
        for value in content:
            yield from texts(value, language)


def mistyped(word, letters, chance):
    """Return a word with a letter left out, doubled, replaced, added, or two changed over."""
    place = chance.randrange(1, len(word) - 1)
    letter = chance.choice(letters)
    return chance.choice(
        [
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + letter + word[place + 1 :],
            word[:place] + letter + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        ]
    )


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_typing_errors_are_put_right(language):
    frequencies = vocabulary(language)
    known = Vocabulary(frequencies)
    chance = random.Random(8)  # noqa: S311 - errors must be the same in every run
    words = sorted(word for word in frequencies if len(word) >= 6)
    right = wrong = 0
    while right + wrong < 500:
        word = chance.choice(words)
        error = mistyped(word, LETTERS.get(language, LETTERS["fr"]), chance)
        if error in frequencies or len(error) < 5:
            continue
        corrected = known.nearest(error)
        right, wrong = right + (corrected == word), wrong + (corrected != word)

    assert len(words) > 500
    assert right / (right + wrong) >= 0.95


def test_the_correction_says_what_it_corrected():
    found = correct("stokage des battries", Vocabulary({"stockage": 3, "batteries": 9}))

    assert found.text == "stockage des batteries"
    assert found.replaced == (("stokage", "stockage"), ("battries", "batteries"))


def test_readers_see_accents_and_the_arabic_article():
    assert correct("energei", Vocabulary({"énergie": 3})).text == "énergie"
    assert correct("البطارايت", Vocabulary({"بطاريات": 3})).text == "البطاريات"
    assert correct("والبطارايت", Vocabulary({"بطاريات": 3})).text == "والبطاريات"


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("batteries", {"batteries": 1}),  # known
        ("Énergie", {"energie": 1}),  # known but for accents
        ("lac", {"lacs": 1}),  # too short
        ("pile", {"piles": 1}),
        ("retter", {"letter": 5}),  # another first letter counts twice
        ("hydrogene2", {"hydrogene": 5}),  # a number is no typing error
        ("lithmiuum", {"cadmium": 5}),
        ("", {"a": 1}),
        ("voiture", {}),
    ],
)
def test_other_words_are_left_alone(query, terms):
    assert correct(query, Vocabulary(terms)) is None


def test_nine_letters_may_have_two_errors():
    known = Vocabulary({"electrolyte": 1, "phosphate": 1})

    assert known.nearest("elctrolite") == "electrolyte"
    assert known.nearest("fosphate") is None
    assert known.nearest("qhosphate") == "phosphate"


def test_seven_letters_may_begin_with_an_error():
    known = Vocabulary({"battery": 1, "mattress": 9})

    assert known.nearest("mattery") == known.nearest("attery") == "battery"
    assert known.nearest("abttery") == "battery"
    assert known.nearest("mattres") == "mattress"


def test_what_was_left_out_counts_as_a_letter():
    known = Vocabulary({"exception": 1})

    assert known.nearest("xception") == known.nearest("excpton") == "exception"


def test_the_nearer_word_wins_and_then_the_more_common():
    assert Vocabulary({"cellule": 1, "cellules": 90}).nearest("celulle") == "cellule"
    assert Vocabulary({"marine": 1, "marche": 9, "marge": 1}).nearest("marnhe") == "marche"
    assert Vocabulary({"poste": 2, "porte": 7}).nearest("pomte") == "porte"


def test_a_word_that_is_found_in_another_form_is_known():
    known = Vocabulary({"batteries": 3})

    assert correct("batterie", known, is_known=lambda word: word == "batterie") is None
    assert correct("batterie", known).text == "batteries"


def test_spellings_of_one_word_are_counted_together():
    known = Vocabulary({"énergie": 2, "energie": 3, "énergies": 4})

    assert "ENERGIE" in known
    assert known.nearest("enregie") == "energie"


def test_a_long_query_is_cut():
    assert correct("a" * 5000, Vocabulary({"abaca": 1})) is None
