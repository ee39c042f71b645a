"""Word differences: what they mark, how they look, and what they never let through."""

from __future__ import annotations

import re

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from academy_site.translations.differences import difference, extent, pieces_of, shown

HIDDEN = re.compile(r'<span class="w-sr-only"[^>]*>[^<]*</span>')


def marked(before: str, after: str) -> str:
    """Return the difference without what only a screen reader says."""
    with translation.override("en"):
        return HIDDEN.sub("", difference(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("une gare", "une gare", "une gare"),
        ("une gare", "une grande gare", "une <ins>grande </ins>gare"),
        ("la gare", "la ville", "la <del>gare</del><ins>ville</ins>"),
        ("la gare", "la gare.", "la gare<ins>.</ins>"),
        ("un deux", "trois quatre", "<del>un deux</del><ins>trois quatre</ins>"),
        ("المدينة كبيرة", "المدينةُ كبيرة", "<del>المدينة</del><ins>المدينةُ</ins> كبيرة"),
        ("a < b", "a < c", "a &lt; <del>b</del><ins>c</ins>"),
    ],
)
def test_words_that_changed_are_marked(before, after, expected):
    assert marked(before, after) == expected


def test_markup_becomes_the_look_of_the_words():
    assert shown('un <b>gros</b> <a id="a1">lien</a><br/>suite') == (
        'un <b>gros</b> <span class="wording__link">lien</span><br>suite'
    )


def test_a_word_that_turned_bold_changed():
    assert marked("du poids", "du <b>poids</b>") == "du <del>poids</del><ins><b>poids</b></ins>"


def test_another_kind_of_space_is_named():
    assert marked("52 %", "52\u202f%") == (
        '52<del><span class="wording__space" lang="en" dir="ltr">[space]</span></del>'
        '<ins><span class="wording__space" lang="en" dir="ltr">[narrow no-break space]</span>'
        "</ins>%"
    )


@pytest.mark.parametrize(("language", "direction"), [("fr", "ltr"), ("en", "ltr"), ("ar", "rtl")])
def test_a_screen_reader_hears_of_the_change_in_the_language_of_the_interface(language, direction):
    with translation.override(language):
        html = difference("la gare", "la ville")

    said = re.findall(r'<span class="w-sr-only" lang="(\w+)" dir="(\w+)">', html)
    assert said == [(language, direction)] * 2


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '<img src=x onerror="x">', '<a id="1" href="j:s">x</a>']
)
def test_nothing_but_known_markup_comes_through(words):
    html = marked(words, f"{words} x")

    assert re.findall(r"<(script|img|a)\b|on\w+=|href", html) == []


@given(
    st.text(alphabet="ab <>&é\u202fب", max_size=30), st.text(alphabet="ab <>&é\u202fب", max_size=30)
)
def test_the_change_covers_both_versions_wholly(before, after):
    html = marked(before, after)
    left = re.sub(r"<del>.*?</del>", "", html, flags=re.DOTALL)

    assert (html == shown(after)) is (pieces_of(before) == pieces_of(after))
    if "wording__space" not in html:
        assert re.sub(r"</?ins>", "", left) == shown(after)


@pytest.mark.parametrize(
    ("before", "after", "expected"), [("a b c", "a b c", 0), ("a", "b", 1), ("a b", "a c", 1 / 3)]
)
def test_the_extent_of_a_change(before, after, expected):
    assert extent(before, after) == pytest.approx(expected)
