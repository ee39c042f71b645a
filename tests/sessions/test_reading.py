"""Reading sessions and their programmes from the database."""

from datetime import date

import pytest
from django.http import Http404
from wagtail.models import PageViewRestriction

from academy_site.base.words import Words
from sessions.reading import read_current_programme, read_programme_of, read_sessions
from tests import factories
from tests.demo_pages import LANGUAGES, as_editor, page, path_of

pytestmark = pytest.mark.django_db
BEFORE, DURING, AFTER = date(2026, 1, 1), date(2026, 5, 20), date(2026, 6, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_session_says_its_facts_and_its_words(language):
    session = read_current_programme(language, BEFORE).session

    own = page("plenary.SessionPage", language)
    assert (session.number, session.start, session.end) == (
        19,
        date(2026, 5, 19),
        date(2026, 5, 21),
    )
    assert session.zone.key == "Africa/Casablanca"
    assert session.title == Words(own.title, language)
    assert session.city == Words(own.city, language)
    assert [sentence.language for sentence in session.argument] == [language] * 4
    assert session.url == f"/{language}/sessions/2026/"
    assert session.parts == {
        kind: path_of(f"plenary.{label}", language)
        for kind, label in [
            ("conceptnotepage", "ConceptNotePage"),
            ("programmepage", "ProgrammePage"),
            ("speakerspage", "SpeakersPage"),
        ]
    }


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (BEFORE, 2026),
        (DURING, 2026),
        (date(2026, 5, 21), 2026),
        (date(2026, 5, 22), 2031),
        (date(2031, 5, 20), 2031),
        (date(2031, 5, 21), 2031),
    ],
)
def test_the_current_session_is_the_running_or_next_one_else_the_latest(today, year):
    factories.session()

    assert read_current_programme("ar", today).session.start.year == year


def test_without_any_public_session_there_is_no_programme():
    page("plenary.SessionPage").unpublish()
    for language in ("en", "ar"):
        page("plenary.SessionPage", language).unpublish()

    assert read_current_programme("fr", BEFORE) is None
    assert read_sessions("fr") == []


def test_a_session_without_its_dates_is_not_shown_yet():
    type(page("plenary.SessionPage")).objects.update(start_date=None, end_date=None)

    assert read_current_programme("fr", BEFORE) is None
    assert read_sessions("fr") == []


def test_sessions_are_listed_with_the_latest_first():
    factories.session()

    assert [session.start.year for session in read_sessions("en")] == [2031, 2026]


def test_a_session_without_a_translation_is_listed_in_its_source_language():
    page("plenary.SessionPage", "ar").unpublish()

    (session,) = read_sessions("ar")

    assert session.title == Words(page("plenary.SessionPage").title, "fr")
    assert session.url == "/fr/sessions/2026/"


def test_a_restricted_session_is_not_listed():
    PageViewRestriction.objects.create(page=page("plenary.SessionPage"), restriction_type="login")
    PageViewRestriction.objects.create(
        page=page("plenary.SessionPage", "en"), restriction_type="login"
    )

    assert read_sessions("en") == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "label", ["SessionPage", "ConceptNotePage", "ProgrammePage", "SittingPage", "SpeakersPage"]
)
def test_every_page_of_a_session_reads_the_same_programme(language, label):
    programme = read_programme_of(page(f"plenary.{label}", language))

    expected = read_programme_of(page("plenary.ProgrammePage", language))
    assert programme.days == expected.days
    assert programme.session.url == expected.session.url


def test_a_programme_that_is_not_published_has_no_days():
    page("plenary.ProgrammePage").unpublish()

    programme = read_programme_of(page("plenary.SessionPage"))

    assert programme.days == ()
    assert read_current_programme("fr", BEFORE).days == ()


def test_the_pages_of_a_session_that_is_not_public_read_nothing():
    note = page("plenary.ConceptNotePage")
    page("plenary.SessionPage").unpublish()

    with pytest.raises(Http404):
        read_programme_of(note)


def test_the_first_page_reads_names_without_affiliations():
    programme = read_current_programme("fr", BEFORE)

    assert {person.affiliations for person in programme.people()} == {()}
    assert "Christian Masquelier" in [person.name.text for person in programme.people()]


def test_a_preview_shows_the_draft_in_place_of_the_stored_page():
    session = page("plenary.SessionPage")
    session.title = "Brouillon"

    assert read_programme_of(as_editor(session)).session.title == Words("Brouillon", "fr")
    stored = page("plenary.SessionPage")
    assert read_programme_of(stored).session.title.text != "Brouillon"


def test_a_preview_of_a_session_that_was_never_public():
    for language in LANGUAGES:
        page("plenary.SessionPage", language).unpublish()
    draft = page("plenary.SessionPage", "ar")

    programme = read_programme_of(as_editor(draft))

    assert programme.session.title == Words(draft.title, "ar")
    assert len(programme.days) == 3


def test_the_number_of_queries_does_not_depend_on_the_size(django_assert_num_queries):
    small = factories.session(slots=1)
    large = factories.session(slots=30, day=date(2032, 5, 20), sittings=3)
    counted = []
    for made in (small, large):
        programme = made.get_children().get(slug="programme")
        for own in programme.get_translations(inclusive=True).specific():
            own.frame  # noqa: B018 (what the page reads for itself is not the programme's)
            with django_assert_num_queries(5):
                counted.append(len(list(read_programme_of(own).sittings())))

    assert counted == [1, 1, 1, 3, 3, 3]
