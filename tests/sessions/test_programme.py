"""What the read model of a programme can be asked."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from sessions.participants import Participation
from sessions.stage import Stage
from tests.sessions.records import (
    CASABLANCA,
    TUESDAY,
    WEDNESDAY,
    person,
    programme,
    sitting,
    slot,
)

ALAMI = person("alami", "Amina Alami", "Alami, Amina")
TAZI = person("tazi", "Omar Tazi", "Tazi, Omar", "m")
FIRST = slot("aaaaaaaa-1", "09:00", "09:30", Participation("speaker", ALAMI, ()))
SECOND = slot("bbbbbbbb-2", "09:30", "10:00", Participation("speaker", TAZI, ()))
THIRD = slot("cccccccc-3", "11:00", "12:00", Participation("panellist", None, ()))
MORNING = sitting(TUESDAY, FIRST, SECOND, people=[Participation("rapporteur", TAZI, ())])
LATER = sitting(TUESDAY, THIRD, key="33333333-0000")
NEXT_DAY = sitting(
    WEDNESDAY, slot("d", "09:00", "10:00", Participation("chair", ALAMI, ())), key="44444444-0000"
)
PROGRAMME = programme((MORNING, LATER), (NEXT_DAY,))


def at(clock: str, day=TUESDAY):
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=CASABLANCA)


@pytest.mark.parametrize(
    ("clock", "current", "following"),
    [
        ("00:00:00", None, FIRST),
        ("08:59:59", None, FIRST),
        ("09:00:00", FIRST, SECOND),
        ("09:29:59", FIRST, SECOND),
        ("09:30:00", SECOND, THIRD),
        ("09:59:59", SECOND, THIRD),
        ("10:00:00", None, THIRD),
        ("10:59:59", None, THIRD),
        ("11:00:00", THIRD, None),
        ("11:59:59", THIRD, None),
        ("12:00:00", None, None),
        ("23:59:59", None, None),
    ],
)
def test_what_is_on_changes_exactly_on_the_second(clock, current, following):
    moment = PROGRAMME.moment(at(clock))

    assert (moment.date, moment.current, moment.next) == (TUESDAY, current, following)


def test_what_comes_next_is_looked_for_today_only():
    assert PROGRAMME.moment(at("09:10", WEDNESDAY)).next is None


@pytest.mark.parametrize(
    "instant",
    [
        datetime(2026, 5, 18, 23, 59, 59, tzinfo=CASABLANCA),
        datetime(2026, 5, 21, 0, 0, 0, tzinfo=CASABLANCA),
        datetime(2027, 5, 19, 9, 0, tzinfo=CASABLANCA),
    ],
)
def test_outside_the_days_there_is_no_moment(instant):
    assert PROGRAMME.moment(instant) is None


@pytest.mark.parametrize(
    "instant",
    [
        datetime(2026, 5, 19, 8, 0, tzinfo=UTC),
        datetime(2026, 5, 19, 17, 0, tzinfo=ZoneInfo("Asia/Tokyo")),
        datetime(2026, 5, 19, 4, 0, tzinfo=ZoneInfo("America/New_York")),
    ],
)
def test_readers_anywhere_see_what_is_on_in_rabat(instant):
    assert PROGRAMME.moment(instant).current == FIRST


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        (datetime(2026, 5, 18, 22, 59, 59, tzinfo=UTC), Stage.PROGRAMME),
        (datetime(2026, 5, 18, 23, 0, 0, tzinfo=UTC), Stage.TODAY),
        (datetime(2026, 5, 21, 22, 59, 59, tzinfo=UTC), Stage.TODAY),
        (datetime(2026, 5, 21, 23, 0, 0, tzinfo=UTC), Stage.CONCLUDED),
    ],
)
def test_the_stage_changes_at_midnight_in_rabat(instant, expected):
    assert PROGRAMME.stage(instant) is expected


def test_without_days_a_session_is_only_announced():
    assert programme().stage(datetime(2026, 1, 1, tzinfo=UTC)) is Stage.ANNOUNCED


def test_people_are_listed_once_in_the_order_of_the_alphabet():
    assert PROGRAMME.people() == [ALAMI, TAZI]


def test_a_person_is_found_by_slug():
    assert (PROGRAMME.person("tazi"), PROGRAMME.person("nobody")) == (TAZI, None)


def test_a_persons_engagements_are_whole_sittings_and_slots_in_order_of_time():
    found = [(entry.sitting.key, entry.slot) for entry in PROGRAMME.engagements(TAZI)]

    assert found == [(MORNING.key, None), (MORNING.key, SECOND)]


def test_a_sitting_is_found_by_its_key():
    assert PROGRAMME.sitting(LATER.key) == LATER
    assert PROGRAMME.sitting("nothing") is None


def test_anchors_are_short_and_stable():
    assert [FIRST.anchor, MORNING.anchor, PROGRAMME.days[0].anchor] == [
        "s-aaaaaaaa", "sitting-11111111", "d-2026-05-19",
    ]  # fmt: skip
