"""Ordinals in words, feminine where the language inflects them."""

import pytest

from academy_site.base.ordinals import LAST, ordinal


@pytest.mark.parametrize(
    ("number", "french", "english", "arabic"),
    [
        (1, "première", "first", "الأولى"),
        (2, "deuxième", "second", "الثانية"),
        (10, "dixième", "tenth", "العاشرة"),
        (11, "onzième", "eleventh", "الحادية عشرة"),
        (12, "douzième", "twelfth", "الثانية عشرة"),
        (19, "dix-neuvième", "nineteenth", "التاسعة عشرة"),
        (20, "vingtième", "twentieth", "العشرون"),
        (21, "vingt et unième", "twenty-first", "الحادية والعشرون"),
        (25, "vingt-cinquième", "twenty-fifth", "الخامسة والعشرون"),
        (30, "trentième", "thirtieth", "الثلاثون"),
        (31, "trente et unième", "thirty-first", "الحادية والثلاثون"),
        (39, "trente-neuvième", "thirty-ninth", "التاسعة والثلاثون"),
        (40, "quarantième", "fortieth", "الأربعون"),
        (41, "41e", "41st", "41"),
        (42, "42e", "42nd", "42"),
        (43, "43e", "43rd", "43"),
        (111, "111e", "111th", "111"),
        (112, "112e", "112th", "112"),
    ],
)
def test_an_ordinal(number, french, english, arabic):
    assert [ordinal(number, code) for code in ("fr", "en", "ar")] == [french, english, arabic]


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_no_two_ordinals_are_the_same(language):
    assert len({ordinal(number, language) for number in range(1, 2 * LAST)}) == 2 * LAST - 1


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_none_below_the_first(number):
    with pytest.raises(ValueError, match=str(number)):
        ordinal(number, "fr")
