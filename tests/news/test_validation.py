"""No news without a source, and no source that cannot be right."""

from datetime import date

import pytest
from django.utils import translation
from wagtail.models import Locale, Page

from news.models import NewsPage
from news.validation import find_problems
from tests.demo_pages import page

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


def test_somebody_elses_text_is_shown_only_with_leave():
    assert said(reproduces_source=True, source_url="https://example.org/") == [
        (
            "source_licence",
            "Record the licence or permission under which the source’s text is reproduced.",
        )
    ]
    assert said(reproduces_source=True, source_licence="CC BY 4.0") == [
        ("source_url", "Give the address of the text that is reproduced.")
    ]


@pytest.mark.django_db
def test_only_a_session_is_a_related_session():
    assert said(session=page("plenary.SessionPage").page_ptr) == []
    assert said(session=page("news.NewsIndexPage").page_ptr) == [
        ("session", "Choose the page of a session.")
    ]


def figures(*pairs):
    return [
        ("figure", {"value": value, "unit": unit, "label": "x", "compared": True})
        for value, unit in pairs
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pairs", "messages"),
    [
        ([(1, "t"), (2, "t")], []),
        ([(1, "t")], ["A chart compares two figures or more: tick another one."]),
        ([(1, "t"), (2, "kg")], ["Figures in the chart must have the same unit."]),
        ([(1, "t"), (-2, "t")], ["The chart shows no numbers below zero."]),
    ],
)
def test_only_like_is_compared_with_like(pairs, messages):
    locale = Locale.objects.get(language_code="fr")

    found = said(key_figures=figures(*pairs), locale=locale)

    assert found == [("key_figures", message) for message in messages]


@pytest.mark.django_db
def test_a_page_that_is_no_session_is_no_related_session():
    problem = ("session", "Choose the page of a session.")

    assert said(session=Page.get_first_root_node()) == [problem]
    assert said(session=page("home.StandardPage")) == [problem]
    assert said(session=page("plenary.SessionPage")) == []
