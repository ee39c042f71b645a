"""The programme as a calendar file, after RFC 5545."""

from datetime import date

import icalendar
import pytest
from django.utils import translation

from academy_site.base.words import Words
from sessions.outputs.calendar import calendar
from sessions.participants import Affiliation, Participation
from tests.sessions.records import (
    CHANGED,
    TUESDAY,
    WEDNESDAY,
    body,
    person,
    programme,
    sitting,
    slot,
)

SPEAKER = person("a", "Amina Alami", "Alami", "f")
HELD = (Affiliation(Words("", "fr"), body()),)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def events(made):
    return icalendar.Calendar.from_ical(calendar(made)).walk("VEVENT")


def one_event(*people, language="en", venue="", **slot_facts):
    held = slot("aaaaaaaa-1", "09:00", "09:30", *people, **slot_facts)
    made = programme((sitting(TUESDAY, held),), language=language, venue=Words(venue, "fr"))
    (event,) = events(made)
    return event


def test_every_slot_is_an_event_breaks_included():
    talk, pause = slot("a", "09:00", "09:30"), slot("b", "09:30", "10:00", kind="pause", title="")
    made = programme((sitting(TUESDAY, talk, pause),), (sitting(WEDNESDAY, talk),))

    assert [str(event["SUMMARY"]) for event in events(made)] == ["Exposé", "Break", "Exposé"]


def test_times_are_wall_clock_times_with_their_zone():
    event = one_event()

    assert event["DTSTART"].to_ical() == b"20260519T090000"
    assert event["DTSTART"].params["TZID"] == "Africa/Casablanca"
    assert event["DTEND"].to_ical() == b"20260519T093000"


def test_the_zone_is_described_once_with_the_end_of_its_summer_time():
    made = programme((sitting(TUESDAY, slot("a", "09:00", "09:30")),))
    file = icalendar.Calendar.from_ical(calendar(made))

    (zone,) = file.walk("VTIMEZONE")
    assert zone["TZID"] == "Africa/Casablanca"
    offsets = {part["TZOFFSETTO"].to_ical() for part in zone.subcomponents}
    assert offsets >= {"+0100"}


def test_an_event_keeps_its_identity_in_every_language():
    assert {one_event(language=code)["UID"] for code in ("fr", "en", "ar")} == {
        "aaaaaaaa-1@localhost"
    }


def test_an_event_links_to_its_slot_and_says_when_it_changed():
    event = one_event()

    assert event["URL"] == "http://localhost:8000/fr/11111111-0000/#s-aaaaaaaa"
    assert event["LAST-MODIFIED"].dt == event["DTSTAMP"].dt == CHANGED


def test_a_title_says_which_language_it_is_in():
    assert one_event(language="ar")["SUMMARY"].params["LANGUAGE"] == "fr"
    assert one_event(language="ar", title="")["SUMMARY"].params["LANGUAGE"] == "ar"


@pytest.mark.parametrize(
    ("part", "line"),
    [
        (Participation("speaker", SPEAKER, HELD), "Speaker: Amina Alami, CNRST"),
        (Participation("speaker", SPEAKER, ()), "Speaker: Amina Alami"),
        (Participation("panellist", None, HELD), "Panellist: CNRST"),
    ],
)
def test_the_description_names_the_people(part, line):
    assert one_event(part)["DESCRIPTION"] == f"Progrès récents\n{line}"


def test_the_place_is_as_much_as_is_known():
    assert one_event()["LOCATION"] == "Rabat"
    assert one_event(venue="Siège")["LOCATION"] == "Siège, Rabat"


def test_lines_are_folded_at_75_octets_and_end_as_the_standard_asks():
    long = slot("a", "09:00", "09:30", title="بطاريات الليثيوم أيون من الجيل القادم " * 5)

    raw = calendar(programme((sitting(TUESDAY, long),)))

    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_a_session_without_a_programme_is_an_empty_calendar():
    assert events(programme()) == []


def test_a_session_on_the_29th_of_february():
    leap = programme(start=date(2028, 2, 28), end=date(2028, 2, 29))

    assert b"BEGIN:VCALENDAR" in calendar(leap)
