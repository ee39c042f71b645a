"""What a reader sees first follows the session's stage, exact to the second."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from wagtail.models import Page

from sessions.programme import Programme
from sessions.reading import read_programme_of
from sessions.stage import Stage
from tests import factories
from tests.demo_pages import LANGUAGES, page, path_of
from tests.whole_site.shown import Shown, ask

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)
BEFORE, DURING, AFTER = "2026-05-01T10:00", "2026-05-20T09:40", "2026-05-22T00:00"


@pytest.fixture
def at(client, settings):
    """Return a function that asks for a page at a rehearsed moment."""

    def ask_at(moment: str, path: str) -> Shown:
        settings.CLOCK = moment
        shown = ask(client, path)
        assert shown.response.status_code == 200, path
        return shown

    return ask_at


def without_programme() -> None:
    for language in LANGUAGES:
        page("plenary.ProgrammePage", language).unpublish()


def boundaries(programme: Programme) -> list[datetime]:
    """Return every moment at which what is on changes, with the second before it."""
    moments = set()
    for day in programme.days:
        for sitting in day.sittings:
            for slot in sitting.slots:
                for clock in (slot.start, slot.end):
                    exact = datetime.combine(day.date, clock)
                    moments |= {exact - SECOND, exact}
    return sorted(moments)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("label", ["home.HomePage", "plenary.SessionPage"])
@pytest.mark.parametrize(
    ("moment", "stage"),
    [
        (BEFORE, Stage.PROGRAMME),
        ("2026-05-18T23:59:59", Stage.PROGRAMME),
        ("2026-05-19T00:00:00", Stage.TODAY),
        (DURING, Stage.TODAY),
        ("2026-05-21T23:59:59", Stage.TODAY),
        (AFTER, Stage.CONCLUDED),
        ("2040-01-01T00:00:00", Stage.CONCLUDED),
    ],
)
def test_the_stage_of_the_session(at, language, label, moment, stage):
    assert at(moment, path_of(label, language)).response.context["stage"] is stage


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("label", ["home.HomePage", "plenary.SessionPage"])
def test_without_a_programme_a_session_is_only_announced(at, language, label):
    without_programme()

    shown = at(BEFORE, path_of(label, language))

    assert shown.response.context["stage"] is Stage.ANNOUNCED
    assert not [link for link in shown.links() if "/programme/" in link]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stage_of_the_home_page_looks_different(at, language):
    path = path_of("home.HomePage", language)
    said = [" ".join(at(m, path).soup.main.get_text().split()) for m in (BEFORE, DURING, AFTER)]
    without_programme()
    said.append(" ".join(at(BEFORE, path).soup.main.get_text().split()))

    assert len(set(said)) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_and_during_the_session_the_home_page_leads_to_the_programme(at, language):
    for moment in (BEFORE, DURING):
        shown = at(moment, path_of("home.HomePage", language))
        within_main = [link["href"] for link in shown.soup.main.select("a[href]")]
        programme = path_of("plenary.ProgrammePage", language)
        assert any(href.startswith(programme) for href in within_main), moment


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_on_and_what_comes_next_at_every_boundary_of_the_three_days(language):
    programme = read_programme_of(page("plenary.ProgrammePage", language))
    zone = programme.session.zone
    found = boundaries(programme)
    assert len(found) == 64

    for moment in found:
        now = programme.moment(moment.replace(tzinfo=zone))
        day = next(day for day in programme.days if day.date == moment.date())
        slots = [slot for sitting in day.sittings for slot in sitting.slots]
        running = [slot for slot in slots if slot.start <= moment.time() < slot.end]
        coming = [slot for slot in slots if slot.start > moment.time()]
        assert ([now.current] if now.current else []) == running
        assert now.next == (coming[0] if coming else None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("moment", "current", "following"),
    [
        ("2026-05-20T08:59:59", "", "09:00"),
        ("2026-05-20T09:00:00", "09:00", "09:30"),
        ("2026-05-20T09:29:59", "09:00", "09:30"),
        ("2026-05-20T09:30:00", "09:30", "10:00"),
        ("2026-05-20T16:59:59", "16:30", ""),
        ("2026-05-20T17:00:00", "", ""),
    ],
)
def test_pages_show_what_is_on_and_what_comes_next(at, language, moment, current, following):
    shown = at(moment, path_of("plenary.ProgrammePage", language))

    found = shown.response.context["moment"]
    assert (found.current and f"{found.current.start:%H:%M}") == (current or None)
    assert (found.next and f"{found.next.start:%H:%M}") == (following or None)
    marked = [tag["id"] for tag in shown.soup.select("main [aria-current=time]")]
    assert marked == ([found.current.anchor] if current else [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("moment", [BEFORE, AFTER])
def test_outside_its_days_nothing_of_a_programme_is_on(at, language, moment):
    shown = at(moment, path_of("plenary.ProgrammePage", language))

    assert shown.response.context["moment"] is None
    assert not shown.soup.select("[aria-current=time]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_programme_shows_every_slot_at_its_time_with_its_people(at, language):
    shown = at(BEFORE, path_of("plenary.ProgrammePage", language))
    programme = shown.response.context["programme"]

    for sitting in programme.sittings():
        for slot in sitting.slots:
            element = shown.soup.find(id=slot.anchor)
            assert element is not None, slot
            times = [tag.get_text() for tag in element.select("time")]
            assert times[:2] == [f"{slot.start:%H:%M}", f"{slot.end:%H:%M}"]
            said = " ".join(element.get_text(" ").split())
            for part in slot.people:
                named = part.person.name if part.person else part.bodies[0].body.name
                assert re.sub(r"\s+", "", named.text) in re.sub(r"\s+", "", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_days_are_headings_with_links_that_jump_to_them(at, language):
    shown = at(BEFORE, path_of("plenary.ProgrammePage", language))

    for day in shown.response.context["programme"].days:
        target = shown.soup.find(id=day.anchor)
        assert target is not None
        heading = target if target.name == "h2" else target.find("h2")
        assert str(day.date.day) in heading.get_text()
        assert shown.soup.select(f'a[href="#{day.anchor}"]')


def test_a_session_in_the_future_takes_the_first_place(at):
    factories.session()

    before = at("2026-05-22T00:00", "/en/").response.context["programme"]
    during = at("2026-05-21T23:59", "/en/").response.context["programme"]

    assert (during.session.start.year, before.session.start.year) == (2026, 2031)


def test_without_any_session_the_home_page_is_still_a_page(at):
    for one in page("plenary.SessionPage").get_translations(inclusive=True):
        Page.objects.get(pk=one.pk).specific.unpublish()

    for language in LANGUAGES:
        shown = at(BEFORE, f"/{language}/")
        assert len(shown.soup.select("h1")) == 1
        assert shown.response.context["programme"] is None


def test_without_news_the_home_page_is_still_a_page(at):
    for article in type(page("news.NewsPage")).objects.all():
        article.unpublish()

    for language in LANGUAGES:
        assert len(at(BEFORE, f"/{language}/").soup.select("h1")) == 1
