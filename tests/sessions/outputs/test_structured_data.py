"""Schema.org data about a session, its sittings and its people."""

import pytest

from academy_site.base.words import Words
from sessions.outputs import structured_data
from sessions.participants import Affiliation, Participation
from tests.sessions.records import TUESDAY, WEDNESDAY, body, person, programme, sitting, slot

SPEAKER = person("a", "Amina Alami", "Alami", "f")
TALK = slot("a", "09:00", "09:30", Participation("speaker", SPEAKER, ()))
MORNING = sitting(TUESDAY, TALK, people=[Participation("rapporteur", SPEAKER, ())])
INTERNAL = sitting(WEDNESDAY, TALK, key="55555555-0000", kind="internal")
PROGRAMME = programme((MORNING,), (INTERNAL,))


def test_a_session_is_an_event_with_its_public_sittings():
    (event,) = structured_data.event(PROGRAMME)

    assert (event["@type"], event["startDate"], event["endDate"]) == (
        "Event", "2026-05-19", "2026-05-21",
    )  # fmt: skip
    assert [part["@id"] for part in event["subEvent"]] == ["http://localhost:8000/#11111111-0000"]


def test_a_sitting_says_its_times_with_their_offset_and_belongs_to_its_session():
    (event,) = structured_data.sitting(PROGRAMME, MORNING)

    assert event["startDate"] == "2026-05-19T09:00:00+01:00"
    assert event["endDate"] == "2026-05-19T09:30:00+01:00"
    assert event["superEvent"]["@id"] == structured_data.event(PROGRAMME)[0]["@id"]


def test_those_who_speak_perform_and_a_rapporteur_does_not():
    (event,) = structured_data.sitting(PROGRAMME, MORNING)

    assert [one["name"] for one in event["performer"]] == ["Amina Alami"]


def test_a_body_without_a_named_person_performs_as_itself():
    part = Participation("panellist", None, (Affiliation(Words("", "fr"), body()),))
    shown = sitting(TUESDAY, slot("a", "09:00", "09:30", part))

    (event,) = structured_data.sitting(programme((shown,)), shown)

    assert event["performer"] == [{"@type": "Organization", "name": "Centre national"}]


def test_a_sitting_without_speakers_names_no_performer():
    shown = sitting(TUESDAY, slot("a", "09:00", "09:30", kind="pause"))

    (event,) = structured_data.sitting(programme((shown,)), shown)

    assert "performer" not in event


@pytest.mark.parametrize(
    ("venue", "name"), [("", "Rabat"), ("Siège de l’Académie", "Siège de l’Académie")]
)
def test_the_place_is_the_venue_once_it_is_settled(venue, name):
    (event,) = structured_data.event(programme(venue=Words(venue, "fr")))

    assert event["location"]["name"] == name


def test_a_person_with_a_name_in_another_script_keeps_the_latin_one():
    shown = person("a", "أمينة العلمي", "ع", "f", Affiliation(Words("", "ar"), body()))
    latin = type(shown)(**{**vars(shown), "latin_name": "Amina Alami"})

    (said,) = structured_data.person(latin)

    assert (said["name"], said["alternateName"]) == ("أمينة العلمي", "Amina Alami")
    assert said["affiliation"] == [{"@type": "Organization", "name": "Centre national"}]


def test_a_person_with_one_name_has_no_other():
    (said,) = structured_data.person(SPEAKER)

    assert set(said) == {"@type", "name", "url"}
