"""How long a text takes to read."""

import pytest

from academy_site.base.reading_time import count_words, minutes


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        ([], 0),
        (["", "—", "« »"], 0),
        (["Le Maroc : 52 %"], 3),
        (["الطاقة المتجددة"], 2),
        (["one two", "three"], 3),
    ],
)
def test_words_have_a_letter_or_a_figure(texts, count):
    assert count_words(texts) == count


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        (0, "fr", 1), (195, "fr", 1), (196, "fr", 2),
        (228, "en", 1), (229, "en", 2),
        (138, "ar", 1), (139, "ar", 2),
    ],
)  # fmt: skip
def test_minutes_are_rounded_up_and_never_none(words, language, expected):
    assert minutes(["mot " * words], language) == expected
