"""A text knows its language, so that a fallback can be marked as one."""

import pytest

from academy_site.base.words import Words, first_filled

ALL = {"fr": "énergie", "en": "energy", "ar": "طاقة"}


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_the_own_language_comes_first(language):
    assert first_filled(ALL, language) == Words(ALL[language], language)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"fr": "énergie", "en": "energy", "ar": ""}, Words("énergie", "fr")),
        ({"fr": "", "en": "energy", "ar": ""}, Words("energy", "en")),
        ({"fr": "", "en": "", "ar": ""}, Words("", "ar")),
        ({}, Words("", "ar")),
    ],
)
def test_the_source_stands_in_and_then_any_other(texts, expected):
    assert first_filled(texts, "ar") == expected


def test_empty_words_are_false_and_words_print_as_their_text():
    assert (bool(Words("", "fr")), bool(Words("énergie", "fr"))) == (False, True)
    assert str(Words("énergie", "fr")) == "énergie"
