"""The content files: complete in three languages, and typeset as each language is."""

import re
import unicodedata

import pytest

from academy_site.demo import content
from tests.demo.content_files import CODES, FILES, leaves, texts

SPACE = "[\u00a0\u202f]"
# Farsi yeh and keheh, the Urdu heh forms, and what a damaged extraction leaves behind.
FOREIGN_LETTERS = ["ی", "ک", "ھ", "ہ", "ە", "ۀ", "ﻻ"]
MASHRIQ_MONTHS = "أيار|حزيران|تموز|آب|أيلول|مايو|يوليو|أغسطس|سبتمبر|نوفمبر|ديسمبر"


def wrong(language, pattern):
    """Return the places where a language's texts match what must not be there."""
    found = re.compile(pattern)
    return [
        f"{place}: …{text[max(0, match.start() - 20) : match.end() + 20]}…"
        for place, text in texts(language)
        for match in found.finditer(text)
    ]


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_there_in_all_three_languages(name):
    for place, leaf in leaves(content.read(name), name):
        expected = {"fr", "en"} if place.endswith("/slug") else CODES
        assert set(leaf) == expected, place
        assert all(text.strip() == text and text for text in leaf.values()), place


@pytest.mark.parametrize("language", sorted(CODES))
def test_no_character_is_damaged(language):
    assert wrong(language, "[\ufffd\ufeff\u200b\u00ad{}]|\\s\\s") == []
    assert [
        place for place, text in texts(language) if unicodedata.normalize("NFC", text) != text
    ] == []


def test_arabic_has_arabic_letters_only():
    assert wrong("ar", "|".join(FOREIGN_LETTERS)) == []
    assert wrong("ar", "[\ufb50-\ufdff\ufe70-\ufeff]") == []  # presentation forms


def test_arabic_has_no_tatweel_and_western_figures():
    assert wrong("ar", "ـ") == []
    assert wrong("ar", "[٠-٩۰-۹]") == []


def test_arabic_has_its_own_punctuation():
    # A Latin comma may stand in a Latin run only, such as the name of a firm.
    assert wrong("ar", "[\u0621-\u064a] ?[,;?]") == []
    assert wrong("ar", "[\u0621-\u064a] [،؛؟]") == []
    assert wrong("ar", "<i>") == []


def test_arabic_months_are_those_of_morocco():
    assert wrong("ar", rf"(?<![\u0621-\u064a])(?:{MASHRIQ_MONTHS})(?![\u0621-\u064a])") == []


def test_arabic_brackets_and_quotes_are_paired_the_right_way_round():
    for place, text in texts("ar"):
        assert text.count("«") == text.count("»"), place
        depth = 0
        for sign in text:
            depth += {"(": 1, ")": -1}.get(sign, 0)
            assert depth in {0, 1}, place
        assert depth == 0, place


def test_french_spaces_do_not_break():
    assert wrong("fr", rf"(?<!{SPACE})[;!?»]|(?<!{SPACE}):(?!//)") == []
    assert wrong("fr", rf"«(?!{SPACE})") == []
    assert wrong("fr", rf"\d(?!{SPACE})\s?%") == []
    assert wrong("fr", "[\u00a0\u202f] | [\u00a0\u202f]") == []


def test_french_has_the_narrow_space_before_high_signs():
    assert wrong("fr", "\u00a0[;!?]") == []
    assert wrong("fr", "\u202f:") == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_apostrophes_and_quotes_are_typographic(language):
    without_links = [(place, re.sub(r"<a [^>]*>", "", text)) for place, text in texts(language)]

    assert [place for place, text in without_links if re.search("['\"]", text)] == []


def test_french_capitals_keep_their_accents():
    assert wrong("fr", r"\b(?:Etat|Ecole|Energie|Election|Elu|Ecoconception|A l)\b") == []


def test_english_is_british():
    words = r"\w+iz(?:e|es|ed|ing|ation|ations)|program|center|fiber|color|percent|panelists?"
    allowed = r"size|sized|prize|prizes|seize|citizen"

    assert list(wrong("en", rf"(?i)\b(?!(?:{allowed})\b)(?:{words})\b")) == []


def test_english_has_no_space_before_its_signs():
    assert wrong("en", r"\s[:;!?,%]|[«»]") == []


@pytest.mark.parametrize("language", sorted(CODES))
def test_only_the_agreed_inline_elements_are_used(language):
    assert (
        wrong(language, r"<(?!/?(?:b|i|sub|sup)>|a href=\"(?:https?:|mailto:)[^\"<>]+\">|/a>)")
        == []
    )


def test_slugs_are_ascii_and_unique_beside_each_other():
    for name in FILES:
        for place, leaf in leaves(content.read(name), name):
            if place.endswith("/slug"):
                for slug in leaf.values():
                    assert re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", slug), place
    for code in ("fr", "en"):
        slugs = [sitting["slug"][code] for sitting in content.read("programme")["sittings"]]
        assert len(set(slugs)) == len(slugs)


def test_a_file_that_is_not_there_or_is_no_toml_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(content, "FOLDER", tmp_path)
    (tmp_path / "broken.toml").write_text("a = ")

    for name, message in (("none-such", "is missing from"), ("broken", "is no valid TOML")):
        with pytest.raises(content.ContentError, match=message):
            content.read(name)


def test_a_text_in_one_language_only_is_refused():
    with pytest.raises(content.ContentError, match="“title” has no text in: en, ar"):
        content.said({"title": {"fr": "Seul", "en": ""}}, "title", "fr")


def test_a_text_of_several_lines_is_one_line():
    entry = {"lead": {"fr": "un\ndeux", "en": "one\ntwo\n", "ar": "واحد"}}

    assert [content.said(entry, "lead", code) for code in ("fr", "en")] == ["un deux", "one two"]
    assert content.said(entry, "nothing", "fr") == ""


def test_arabic_pages_have_the_english_slug():
    assert content.slug({"slug": {"fr": "a", "en": "b"}}, "ar") == "b"
