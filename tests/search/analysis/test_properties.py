"""What is true of the analysis of any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import LANGUAGES, fold, index_terms, query_groups, tokens, variants
from search.analysis.highlighting import highlight
from tests.search.hostile import HOSTILE
from tests.work import calls_of

ALPHABET = (
    "abcéèœﬁAÉ '’-‑«»\"().,0123٢٣۲ ابتوفلكالأإآىيةهئؤءـَّ₂⁻½ﷲﻻ"
    "\u200f\u202e\u00ad\ufffd\x00\ud800\u00a0\u202f"
)
TEXTS = st.one_of(st.text(max_size=80), st.text(alphabet=ALPHABET, max_size=80))
MANY = settings(max_examples=100, deadline=None)


@MANY
@given(TEXTS)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@MANY
@given(TEXTS)
def test_places_are_in_order_and_hold_the_word(text):
    before = 0
    for token in tokens(text):
        assert 0 <= token.start < token.end <= len(text)
        assert token.start >= before or fold(text[token.start])[1:]
        before = token.start
        assert token.word
        written = {letter for letter in fold(text[token.start : token.end]) if letter.isalnum()}
        assert set(token.word) - {"p"} <= written


@MANY
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_terms_are_letters_and_digits_alone(text, language):
    for term in index_terms(text, language):
        assert term
        assert term.isalnum()
        assert term == fold(term)


@MANY
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_a_text_finds_itself(text, language):
    stored = set(index_terms(text, language))

    for group in query_groups(text, language):
        assert any(set(phrase) <= stored for phrase in group.alternatives)


@MANY
@given(TEXTS, TEXTS, st.sampled_from(LANGUAGES), st.sampled_from([None, 10, 40]))
def test_pieces_are_the_text_or_a_part_of_it(text, query, language, width):
    pieces = highlight(text, query_groups(query, language), language, width)
    joined = "".join(piece.text for piece in pieces)

    assert joined == text if width is None else joined in text
    assert all(piece.text for piece in pieces)


@MANY
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_a_word_has_a_form_of_its_own(word, language):
    found = variants(word, language)

    assert bool(found.main) == any(True for _ in tokens(word))
    assert not set(found.main) & set(found.extras)


@pytest.mark.parametrize("language", [*LANGUAGES, None])
def test_nothing_hostile_breaks_it(language):
    for query in HOSTILE:
        groups = query_groups(query, language)
        index_terms(query, language or "fr")
        assert len(groups) <= 16
        assert sum(len(group.alternatives) for group in groups) < 16 * 120
        assert "".join(piece.text for piece in highlight(query, groups, language)) == query


@pytest.mark.parametrize("text", ["a" * 1_000_000, "batteries " * 100_000, "\u202e" * 1_000_000])
def test_a_megabyte_is_analysed(text):
    assert len(index_terms(text, "fr")) <= 60_000


@pytest.mark.parametrize(
    "piece",
    ["a", "a ", "l'", "1 000 ", "1.1", "-", "\u202e", "ا", "والبطاريات ", "a-", "أ", "\u0651", "é",
     "العاء", "1,1,", "111 ", '"', "E", "Abd El ", "ieu", "بن "],
)  # fmt: skip
def test_work_grows_with_the_text_and_no_faster(piece):
    small, large = piece * (8_000 // len(piece)), piece * (80_000 // len(piece))
    index_terms(small, "fr")  # what is learnt once and kept
    little = calls_of(lambda: index_terms(small, "fr"))

    assert calls_of(lambda: index_terms(large, "fr")) <= 12 * little


def test_work_that_grows_faster_would_be_noticed():
    def pairs(length):
        for number in range(length):
            [ord("a") for _ in range(number)]

    assert calls_of(lambda: pairs(800)) > 12 * calls_of(lambda: pairs(80))
