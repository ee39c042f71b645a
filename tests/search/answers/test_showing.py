"""Excerpts: on one line, with a sign where the text goes on, and the names apart."""

import pytest

from search.analysis import query_groups
from search.answers.showing import excerpt
from search.models import PageText
from search.vocabulary.texts import one_line
from tests.demo_pages import LANGUAGES, sitting

pytestmark = pytest.mark.django_db
LONG = "Le mot. " * 40


def shown(body, lead="", asked="quagga"):
    return "".join(piece.text for piece in excerpt(body, lead, query_groups(asked, "fr"), "fr"))


def test_lines_are_joined_as_sentences_or_apart():
    assert shown("Un quagga.\nIl court !\nUn zèbre\nUne mule") == (
        "Un quagga. Il court ! Un zèbre · Une mule"
    )


def test_a_sign_stands_where_the_text_goes_on():
    assert shown(f"Un quagga. {LONG}").startswith("Un quagga. Le mot.")
    assert shown(f"Un quagga. {LONG}").endswith(" …")
    assert shown(f"{LONG}Un quagga.").startswith("… ")
    assert shown(f"{LONG}Un quagga.").endswith("Un quagga.")
    assert shown("", lead=LONG).endswith(" …")
    assert shown("", lead="Le mot.") == "Le mot."


def test_spaces_that_do_not_break_stay():
    assert one_line(" 120\u202f000 tonnes,\n 50\u00a0% ") == "120\u202f000 tonnes, 50\u00a0%"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_name_of_a_sitting_has_a_line_the_pages_script_first(language):
    held = sitting(language)
    lines = PageText.objects.get(pk=held.pk).text.splitlines()

    pair = ("Christian Masquelier", "كريستيان ماسكولييه")
    assert " – ".join(reversed(pair) if language == "ar" else pair) in lines
