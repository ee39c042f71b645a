"""The words of slots, persons and terms, by which misspelled ones are corrected."""

import pytest

from academy_site.glossary.models import Term
from search.places.syncing import sync_due
from search.vocabulary.counting import kept_vocabulary
from search.vocabulary.places import words_of_places
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db
OF_TERMS = {"fr": "autoconsommation", "en": "swapping", "ar": "تشذيب"}
OF_PERSONS = {"fr": "bounahmidi", "en": "bounahmidi", "ar": "ماسكولييه"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_terms_and_persons_have_words(language):
    words = words_of_places(language)

    assert words[OF_TERMS[language]] >= 1
    assert words[OF_PERSONS[language]] >= 1
    assert OF_TERMS[language] in kept_vocabulary.get(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_those_of_a_page_that_is_not_public_are_none(language):
    page("glossary.GlossaryPage", language).unpublish()

    assert OF_TERMS[language] not in words_of_places(language)
    assert OF_PERSONS[language] in words_of_places(language)
    page("plenary.SessionPage", language).unpublish()
    assert not words_of_places(language)


def test_a_term_that_is_not_to_be_used_is_nothing_to_correct_to():
    concept = Term.objects.get(language="fr", text="autoconsommation").concept
    concept.terms.create(language="fr", text="quaggazorille", status="forbidden", order=9)
    concept.terms.create(language="fr", text="zibelinette", status="admitted", order=10)
    concept.save()
    sync_due()

    assert "quaggazorille" not in words_of_places("fr")


def test_a_new_term_is_known_at_once():
    term = Term.objects.get(language="fr", text="autoconsommation")
    assert "quaggazorille" not in kept_vocabulary.get("fr")

    term.text = "quaggazorille"
    term.save()
    sync_due()

    assert "quaggazorille" in kept_vocabulary.get("fr")
