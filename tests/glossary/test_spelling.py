"""How terms are written down, found and sorted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academy_site.glossary.spelling import key_of, plain, sort_key


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  batterie   lithium-ion ", "batterie lithium-ion"),
        ("\u200fبطارية\u200e", "بطارية"),
        ("\ufeffanode\n", "anode"),
        ("80\u00a0%", "80\u00a0%"),  # a space that French typography means
        ("e\u0301lectrode", "électrode"),
        ("ﺑﻄﺎﺭﻳﺔ", "بطارية"),  # presentation forms, as a PDF gives them
        ("LiFePO₄", "LiFePO₄"),
        ("a\x00b\x1fc", "abc"),
        ("   ", ""),
    ],
)
def test_what_cannot_be_seen_is_left_out(typed: str, kept: str) -> None:
    assert plain(typed) == kept


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Électrolyte", "electrolyte"),
        ("أكسدة", "اكسده"),
        ("مدى", "مدي"),
        ("بَطّارِيّة", "بطارية"),
        ("بطـــارية", "بطارية"),
        ("أوميكور", "اوميكور"),
        ("OCV", "ocv"),
        ("کاثود", "كاثود"),
    ],
)
def test_what_is_typed_finds_what_is_written(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(("one", "other"), [("anode", "cathode"), ("سعة", "قدرة"), ("kWh", "GWh")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


def test_arabic_is_sorted_without_its_article() -> None:
    assert sort_key("الوكالة الدولية للطاقة", "ar")[0] == "و"
    assert [sort_key(word, "ar")[0] for word in ("آلية", "إلكتروليت", "ألومنيوم")] == ["ا"] * 3
    assert sort_key("ال", "ar") == "ال"
    assert sort_key("الكترود", "fr")[0] == "ا"


@given(st.text(max_size=60))
def test_writing_down_twice_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert key_of(plain(text)) == key_of(text)
