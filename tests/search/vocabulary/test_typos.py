"""Words of pages and places that are misspelled by one letter are corrected to what was meant."""

import random

import pytest

from search.answers.correcting import correction_of
from search.models import SearchTerm
from search.spelling import correct
from search.vocabulary.counting import kept_vocabulary
from search.vocabulary.places import words_of_places
from tests.demo_pages import LANGUAGES

pytestmark = pytest.mark.django_db
SEED = 2026
WORDS = 150  # of each language
LETTERS = {"fr": "abcdefghilmnoprstuv", "en": "abcdefghilmnoprstuv", "ar": "ابتدرسعفقلمنهوي"}
SHORTEST, FREQUENT = 6, 2


def misspelled(word, chance, letters):
    """Change one letter that is not the first, in one of four ways."""
    place = chance.randrange(1, len(word) - 1)
    match chance.randrange(4):
        case 0:
            return word[:place] + word[place + 1 :]
        case 1:
            return word[:place] + chance.choice(letters) + word[place:]
        case 2:
            return word[:place] + chance.choice(letters) + word[place + 1 :]
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def words_of_pages(language):
    terms = SearchTerm.objects.filter(language=language, pages__gte=FREQUENT)
    return terms.values_list("term", flat=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words_of", [words_of_pages, words_of_places])
def test_what_was_meant_stands_first_in_nineteen_cases_of_twenty(language, words_of):
    vocabulary = kept_vocabulary.get(language)
    known = sorted(word for word in words_of(language) if len(word) >= SHORTEST)
    chance = random.Random(SEED)  # noqa: S311 (letters, not secrets)
    chance.shuffle(known)
    wrong, tried = [], 0
    for word in known[:WORDS]:
        written = misspelled(word, chance, LETTERS[language])
        if written in vocabulary:
            continue  # another word of the pages: nothing tells that it was not meant
        tried += 1
        found = correct(written, vocabulary)
        if found is None or found.text != word:
            wrong.append((word, written, found and found.text))

    assert tried > 80
    assert len(wrong) / tried <= 0.05, wrong


@pytest.mark.parametrize(
    ("language", "word"), [("ar", "أسعار"), ("ar", "الأسعار"), ("fr", "collection")]
)
def test_a_word_that_the_lexicon_has_is_no_error_though_no_page_has_it(language, word):
    vocabulary = kept_vocabulary.get(language)

    assert correct(word, vocabulary) is not None
    assert correction_of(word, language, None) is None
