"""People stand under the letters of their own alphabet."""

import pytest

from sessions.alphabet import by_letter, letter
from tests.sessions.records import person


def letters(*sort_keys):
    people = [person(str(n), key, key) for n, key in enumerate(sort_keys)]
    return [(first, [one.sort_key for one in found]) for first, found in by_letter(people)]


def test_latin_letters_without_accents_and_capitals():
    assert letters("Tazi", "Élie", "el Jabbari", "Benyoussef") == [
        ("B", ["Benyoussef"]), ("E", ["el Jabbari", "Élie"]), ("T", ["Tazi"]),
    ]  # fmt: skip


def test_arabic_letters_whatever_the_hamza():
    assert letters("بونحميدي", "أقالاي", "إسماعيل", "آيت", "ابن") == [
        ("ا", ["ابن", "إسماعيل", "أقالاي", "آيت"]), ("ب", ["بونحميدي"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sort_key", "expected"),
    [
        ("Østergaard", "O"), ("Łukasiewicz", "L"), ("Đorđević", "D"), ("Ðuric", "D"),
        ("İnan", "I"), ("Œuvrard", "O"), ("Ægir", "A"), ("Þór", "T"), ("ʼt Hooft", "T"),
        ("’t Hooft", "T"), ("Ａｌａｍｉ", "A"), ("ﻻشين", "ل"), ("ﺃحمد", "ا"), ("ﷲ", "ا"),
        ("ٱبن", "ا"), ("\u200fبناني", "ب"), ("ـبناني", "ب"), ("ئيكن", "ي"),
    ],
)  # fmt: skip
def test_every_letter_folds_to_one_of_the_alphabet(sort_key, expected):
    assert letter(person("a", sort_key, sort_key)) == expected


def test_a_letter_in_another_form_makes_no_group_of_its_own():
    assert letters("Osmani", "Østergaard", "Ozkan") == [("O", ["Osmani", "Østergaard", "Ozkan"])]
    assert letters("لحلو", "ﻻشين") == [("ل", ["ﻻشين", "لحلو"])]
