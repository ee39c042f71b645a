"""Words and numbers of a text, folded, with their places in the original."""

import pytest

from search.analysis import MOST_TOKENS, fold, tokens


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Énergie", "energie"),
        ("e\u0301nergie", "energie"),
        ("œuvre Ærø ﬁn ß", "oeuvre aero fin ss"),
        ("CO₂ 10⁻³ LiFePO₄", "co2 10−3 lifepo4"),
        ("ﺍﻟﺒﻄﺎﺭﻳﺔ", "البطاريه"),
        ("ﻵفاق ﻷنظمة", "لافاق لانظمه"),
        ("مُحَمَّد مـحـمـد", "محمد محمد"),
        ("أإآٱا ىی ة ۀ ک گ", "ااااا يي ه ه ك ك"),
        ("مسؤول هيئة شيء", "مسءول هيءه شيء"),
        ("٢٠٣٠ ۲۰۳۰ ２０３０", "2030 2030 2030"),
        ("a\u00adb\u200bc\u202ed\ufffde\u200f", "abcde"),
        ("a\x00b\ud800c", "a b c"),
    ],
)
def test_letters_are_folded(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l'énergie d’ions L’eau", ["energie", "ions", "eau"]),
        ("aujourd'hui qu’aujourd’hui", ["aujourdhui", "aujourdhui"]),
        ("jusqu'à lorsqu’il", ["a", "il"]),
        ("the Academy's members’", ["the", "academy", "members"]),
        ("M'barek N’Diaye M'hamed", ["mbarek", "ndiaye", "mhamed"]),
        ("éco-conception 20GWh", ["eco", "conception", "20", "gwh"]),
        ("V2Gالشبكة", ["v2g", "الشبكه"]),
        ("بـV2G الـBMS و V2G 2030م", ["v2g", "bms", "و", "v2g", "2030"]),
        ("«الشبكة»،؛؟", ["الشبكه"]),
        ("et/ou R&D U.S.A.", ["et", "ou", "r", "d", "u", "s", "a"]),
        ("½ snake_case", ["1", "2", "snake", "case"]),
        ("日本 Ωmega привет", ["日本", "ωmega", "привет"]),
    ],
)
def test_words_are_told_apart(text, words):
    assert [token.word for token in tokens(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("120 000", ["120000"]),
        ("120\u202f000\u00a0000", ["120000000"]),
        ("120.000 120,000 ١٢٠٬٠٠٠", ["120000"] * 3),
        ("3,5 3.5 3.50 ٣٫٥", ["3p5"] * 4),
        ("1.234,5 1,234.5 1 234,5", ["1234p5"] * 3),
        ("50,0", ["50"]),
        ("19.05.2026 2026-05-19", ["19", "05", "2026", "2026", "05", "19"]),
        ("2025,2026 1.2.3", ["2025", "2026", "1", "2", "3"]),
        ("mai 2026 120 participants", ["mai", "2026", "120", "participants"]),
        ("CO2 100", ["co2", "100"]),
        ("0,500 0.5", ["0p5", "0p5"]),
        ("50 % de 20 GWh", ["50", "de", "20", "gwh"]),
        ("(20 000)", ["20000"]),
        ("16h30", ["16", "h30"]),
    ],
)
def test_numbers_are_one_token_however_they_are_written(text, words):
    assert [token.word for token in tokens(text)] == words


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Les l’énergie", ["Les", "énergie"]),
        ("الجلسةَ مُحَمَّدٌ", ["الجلسةَ", "مُحَمَّدٌ"]),
        ("«cœur» 120 000 t", ["cœur", "120 000", "t"]),
        ("e\u0301te\u0301 x", ["e\u0301te\u0301", "x"]),
    ],
)
def test_places_are_those_of_the_original(text, written):
    assert [text[token.start : token.end] for token in tokens(text)] == written


def test_compounds_are_told():
    assert [token.joined for token in tokens("éco-conception à 20GWh R&D")] == [
        False, True, False, False, True, False, True,
    ]  # fmt: skip


def test_a_text_has_at_most_so_many_tokens():
    assert len(list(tokens("a " * (MOST_TOKENS + 10)))) == MOST_TOKENS


def test_a_token_has_at_most_64_characters_and_its_whole_place():
    (token,) = tokens("x" * 5000)

    assert token == ("x" * 64, 0, 5000, False)
