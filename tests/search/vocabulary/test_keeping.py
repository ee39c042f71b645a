"""The texts and words that are kept of public pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import StandardPage
from search.models import PageText, SearchTerm
from search.vocabulary.texts import text_of
from search.vocabulary.words import words_of
from tests.demo_pages import LANGUAGES, page

pytestmark = pytest.mark.django_db


def pages_with(language, term):
    found = SearchTerm.objects.filter(language=language, term=term)
    return found.values_list("pages", flat=True).first() or 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’Énergie, l'énergie des BATTERIES", {"énergie", "batteries", "des"}),
        ("20 GWh en 2030, 12%", {"gwh"}),
        ("البطّاريات والبطاريات في المغرب", {"بطاريات", "مغرب"}),
        ("ال\u0640\u0640\u0640مغرب", {"مغرب"}),
        ("", set()),
    ],
)
def test_words_are_spelled_as_in_a_dictionary(text, expected):
    assert expected <= words_of(text)
    assert not {"20", "2030", "12"} & words_of(text)


def test_a_text_is_the_title_and_what_is_searched():
    shown = text_of(StandardPage(title="Le  titre", lead="Le chapeau."))

    assert shown == "Le titre\nLe chapeau."


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_now_counts_instead_of_what_was_said(language):
    home = page("home.HomePage", language)
    made = StandardPage(title="Quaggazorille", slug="quagga", lead="zibelinette", live=True)
    home.add_child(instance=made)
    assert (pages_with(language, "quaggazorille"), pages_with(language, "zibelinette")) == (1, 1)

    made.lead = "hermelinette"
    made.save()

    assert pages_with(language, "zibelinette") == 0
    assert (pages_with(language, "hermelinette"), pages_with(language, "quaggazorille")) == (1, 1)
    assert PageText.objects.get(pk=made.pk).text == "Quaggazorille\nhermelinette"


def test_a_draft_of_a_published_page_counts_for_nothing():
    about = page("home.StandardPage")
    about.lead = "quaggazorille"
    about.save_revision()

    assert pages_with("fr", "quaggazorille") == 0
    about.get_latest_revision().publish()
    assert pages_with("fr", "quaggazorille") == 1


def test_a_word_of_two_pages_stays_when_one_goes():
    home = page("home.HomePage")
    made = [
        home.add_child(instance=StandardPage(title="Quaggazorille", slug=f"q-{n}", live=True))
        for n in range(2)
    ]
    assert pages_with("fr", "quaggazorille") == 2

    made[0].delete()

    assert pages_with("fr", "quaggazorille") == 1
    assert not PageText.objects.filter(pk=made[0].pk).exists()


def test_saving_again_writes_no_word():
    about = page("home.StandardPage")
    about.save()
    with CaptureQueriesContext(connection) as captured:
        about.save()

    assert not [one for one in captured if SearchTerm._meta.db_table in one["sql"]]
