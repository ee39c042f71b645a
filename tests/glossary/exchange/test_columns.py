"""The cells of the spreadsheet: terms apart, headings of any language, nothing a formula."""

from __future__ import annotations

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from academy_site.glossary.exchange.columns import (
    HEADINGS,
    column_of,
    domain_of,
    joined,
    language_of,
    parted,
)
from academy_site.glossary.models import Domain
from tests.demo_pages import LANGUAGES


@given(st.lists(st.sampled_from(["accumulateur", "pile à combustible", "kW/h", "بطارية"])))
def test_terms_are_joined_and_parted(texts: list[str]) -> None:
    assert parted(joined(texts)) == texts


def test_a_new_line_parts_terms_too() -> None:
    assert parted("a\nb\r\nc | d||") == ["a", "b", "c", "d"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_and_names_are_understood_in_every_language(language: str) -> None:
    with translation.override(language):
        headings = {column: str(heading) for column, heading in HEADINGS.items()}
        domains = {domain.value: str(domain.label) for domain in Domain}

    for other in LANGUAGES:
        with translation.override(other):
            assert {column: column_of(text) for column, text in headings.items()} == {
                column: column for column in HEADINGS
            }
            assert {value: domain_of(text) for value, text in domains.items()} == {
                value: value for value in Domain.values
            }
            assert column_of("Prix") is None


@pytest.mark.parametrize("cell", ["ar", "AR", "العربية", "Arabic", " ar "])
def test_languages_are_named_by_code_or_name(cell: str) -> None:
    assert language_of(cell) == "ar"
    assert language_of("es") is None
