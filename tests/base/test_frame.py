"""The frame around a page: menu, footer, trail, section and translations, in one query."""

import dataclasses

import pytest
from wagtail.models import PageViewRestriction

from academy_site.base import frame
from academy_site.base.addresses import roots
from academy_site.base.frame import form_of, frame_for, frame_without_page
from tests.demo_pages import LANGUAGES, page, path_of

pytestmark = pytest.mark.django_db


def titles(neighbours):
    return [neighbour.title for neighbour in neighbours]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_query_reads_it_whole(language, django_assert_num_queries):
    sitting = page("plenary.SittingPage", language)
    sitting.language  # noqa: B018 (reads the page's locale before the counting)
    roots()

    with django_assert_num_queries(1):
        frame_for(language, sitting)


@pytest.mark.parametrize("language", LANGUAGES)
def test_header_and_footer_share_the_top_level_between_them(language):
    frame = frame_for(language)

    home = page("home.HomePage", language)
    top = list(home.get_children().live())
    assert titles(frame.header) == [one.title for one in top if one.show_in_menus]
    assert titles(frame.footer) == [one.title for one in top if not one.show_in_menus]
    assert len(frame.header) + len(frame.footer) == len(top)
    assert frame.home.url == f"/{language}/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_trail_of_a_sitting_leads_from_home_to_the_programme(language):
    frame = frame_for(language, page("plenary.SittingPage", language))

    assert [step.url for step in frame.trail] == [
        path_of(label, language)
        for label in (
            "home.HomePage",
            "plenary.SessionIndexPage",
            "plenary.SessionPage",
            "plenary.ProgrammePage",
        )
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_section_is_the_session_with_its_parts(language):
    frame = frame_for(language, page("plenary.SittingPage", language))

    assert [one.kind for one in frame.section] == [
        "sessionpage", "conceptnotepage", "programmepage", "speakerspage",
    ]  # fmt: skip


def test_a_page_near_the_top_has_no_section():
    assert frame_for("fr", page("home.StandardPage")).section == ()


def test_an_article_stands_alone_and_has_no_section():
    assert frame_for("fr", page("news.NewsPage")).section == ()


def test_the_children_of_a_programme_are_its_sittings():
    programme = page("plenary.ProgrammePage", "en")

    frame = frame_for("en", programme)

    assert titles(frame.children) == [one.title for one in programme.get_children()]
    assert len(frame.children) == 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_translations_are_those_of_the_same_page(language):
    frame = frame_for(language, page("plenary.ConceptNotePage", language))

    assert {code: one.url for code, one in frame.translations.items()} == {
        code: path_of("plenary.ConceptNotePage", code) for code in LANGUAGES
    }


def test_an_unpublished_page_is_nowhere_in_the_frame():
    page("plenary.ConceptNotePage").unpublish()

    frame = frame_for("fr", page("plenary.ProgrammePage"))

    assert "conceptnotepage" not in [one.kind for one in frame.section]


def test_what_lies_below_a_restricted_page_is_nowhere_in_the_frame():
    session = page("plenary.SessionPage")
    PageViewRestriction.objects.create(page=session, restriction_type="login")

    frame = frame_for("fr", page("plenary.SessionIndexPage"))

    assert frame.children == ()


def test_without_a_page_there_is_neither_trail_nor_translation():
    frame = frame_for("ar")

    assert (frame.trail, frame.section, frame.children, frame.translations) == ((), (), (), {})


def test_a_frame_of_another_form_is_not_read(monkeypatch):
    before = dataclasses.make_dataclass("Frame", [("language", "str")])
    after = dataclasses.make_dataclass("Frame", [("language", "str"), ("badge", "str")])
    assert form_of(before) == form_of(before) != form_of(after)
    frame_without_page("fr")

    monkeypatch.setattr(frame, "FORM", form_of(after))
    monkeypatch.setattr(frame, "frame_for", lambda language: "read afresh")

    assert frame_without_page("fr") == "read afresh"
