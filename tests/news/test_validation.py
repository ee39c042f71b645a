"""No news without a source, and no source that cannot be right."""

from datetime import date

import pytest
from django.utils import translation

from news.models import NewsPage
from news.validation import find_problems

SOUND = {
    "title": "Cobalt", "lead": "Résumé.", "date": date(2024, 3, 29),
    "source_outlet": "L’Opinion", "source_date": date(2024, 3, 29),
}  # fmt: skip


def said(**changed):
    with translation.override("en"):
        return [(p.field, p.message) for p in find_problems(NewsPage(**{**SOUND, **changed}))]


def test_a_sound_article_has_no_problem():
    assert said() == []


def test_news_without_a_source():
    assert said(source_outlet="") == [
        (
            "source_outlet",
            "Name the outlet, or say in the note on the source why it is not known.",
        )
    ]


def test_a_note_on_the_source_may_say_why_it_is_not_known():
    assert said(source_outlet="", source_note="Communiqué sans mention d’origine.") == []


def test_a_source_later_than_our_article():
    assert said(source_date=date(2024, 3, 30)) == [
        ("source_date", "The source cannot be later than our own article.")
    ]


def test_an_article_without_our_own_summary():
    assert said(lead="") == [("lead", "Write a summary in the Academy’s own words.")]


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_messages_are_in_the_editors_language(language):
    wrong = NewsPage(**{**SOUND, "lead": "", "source_outlet": ""})
    with translation.override("en"):
        english = {problem.message for problem in find_problems(wrong)}
    with translation.override(language):
        own = {problem.message for problem in find_problems(wrong)}

    assert len(own) == 2
    assert not own & english
