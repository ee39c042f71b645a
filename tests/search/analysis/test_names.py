"""Names that meet in Latin and Arabic letters, and those that must not."""

import tomllib
from pathlib import Path

import pytest

from academy_site import demo
from search.analysis.names import arabic_keys, latin_keys
from search.analysis.sounds import sounds
from tests.search.analysis.labelled import SUITES, finds

PEOPLE = tomllib.loads(
    (Path(demo.__file__).parent / "content" / "people.toml").read_text(encoding="utf-8")
)


def lines(name):
    for line in (SUITES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.replace("_", " ") if "|" not in line else line


def spelled(part):
    return [word.replace("_", " ") for word in part.split()]


NAMES = [tuple(map(spelled, line.split("|"))) for line in lines("names.txt")]
APART = [line.replace("!=", " ").split() for line in lines("names_apart.txt")]


def test_every_spelling_of_a_name_meets_the_others():
    missed = []
    for latin, arabic in NAMES:
        for name in latin:
            missed += [(name, other) for other in arabic if not finds(name.lower(), other, "ar")]
            missed += [(other, name) for other in arabic if not finds(other, name, "fr")]
            missed += [(name, other) for other in latin if not finds(name.lower(), other, "en")]

    assert len(NAMES) >= 100
    assert missed == []


def test_few_names_are_taken_for_others():
    merged = []
    for one, other in APART:
        in_arabic = other[0] > "\u0600"
        merged += [(one, other)] if finds(one, other, "ar" if in_arabic else "fr") else []
        merged += [(other, one)] if finds(other, one, "fr") else []

    # «Rachid» may be راشد too; and French endings make «Idriss» of «Idrissi».
    assert len(merged) / (2 * len(APART)) <= 0.11, merged


@pytest.mark.parametrize("person", PEOPLE.values(), ids=PEOPLE)
def test_the_people_of_the_programme_are_found_in_both_scripts(person):
    latin, arabic = person["latin"], person["arabic"]

    assert finds(latin, arabic, "ar")
    assert finds(arabic, latin, "fr")
    assert finds(latin.lower(), latin, "en")


def test_no_person_is_taken_for_another():
    for person in PEOPLE.values():
        others = [other for other in PEOPLE.values() if other is not person]

        assert not [other for other in others if finds(person["latin"], other["arabic"], "ar")]
        assert not [other for other in others if finds(person["arabic"], other["latin"], "fr")]


def test_keys_are_no_words():
    stored, sought, in_arabic = latin_keys("youssef")

    assert {key[0] for key in stored} == {"8", "9"}
    assert {key[0] for key in sought} == {"9"}
    assert "7ywsf" in in_arabic
    assert arabic_keys("يوسف", 4) == (("7ywsf",), ("8ywsf",))


def test_a_name_in_small_letters_is_not_stored_as_a_name():
    assert not finds("يوسف", "youssef", "fr")
    assert finds("يوسف", "Youssef", "fr")


@pytest.mark.parametrize("word", ["", "xyz", "aaaa", "bcdf", "ouououou", "a" * 60, "ie" * 30])
def test_any_letters_have_few_keys(word):
    stored, sought, in_arabic = latin_keys(word)

    assert len(stored) <= 36
    assert len(sought) <= 12
    assert len(in_arabic) <= 24
    assert len(sounds(word)) <= len(word)
