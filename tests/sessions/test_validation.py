"""What can be wrong with a sitting, and how an editor is told."""

from datetime import date, time

import pytest
from django.utils import translation

from sessions.validation import Busy, EnteredSitting, EnteredSlot, find_problems, left_behind

DAY = date(2026, 5, 20)
NINE, TEN, ELEVEN, NOON = time(9), time(10), time(11), time(12)


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


def slot(start=NINE, end=TEN, *persons, kind="talk", title="", **changed):
    facts = {"persons": persons, "has_people": True, **changed}
    return EnteredSlot(kind, title, start, end, **facts)


def sitting(*slots, **changed):
    facts = {
        "date": DAY, "start": NINE, "end": NOON,
        "session_start": date(2026, 5, 19), "session_end": date(2026, 5, 21),
        "slots": slots, "names": {1: "Amina Alami", 2: "Omar Tazi"},
    }  # fmt: skip
    return EnteredSitting(**{**facts, **changed})


def said(entered):
    return [(problem.field, problem.message) for problem in find_problems(entered)]


def test_a_sound_sitting_has_no_problem():
    sound = sitting(
        slot(NINE, TEN, 1),
        slot(TEN, ELEVEN, 1),
        slot(ELEVEN, NOON, kind="pause", has_people=False),
        persons=(2,),
        elsewhere=(Busy(1, NOON, time(13), "Next"), Busy(2, time(8), NINE, "Before")),
    )

    assert said(sound) == []


@pytest.mark.parametrize("end", [NINE, time(8)])
def test_a_sitting_that_ends_before_it_starts(end):
    assert said(sitting(end=end)) == [("end", "The sitting ends before it starts.")]


@pytest.mark.parametrize("day", [date(2026, 5, 18), date(2026, 5, 22)])
def test_a_sitting_outside_the_sessions_days(day):
    assert said(sitting(date=day)) == [("date", "This day is not one of the session’s days.")]


@pytest.mark.parametrize("day", [date(2026, 5, 19), date(2026, 5, 21)])
def test_the_first_and_the_last_day_belong_to_the_session(day):
    assert said(sitting(date=day)) == []


@pytest.mark.parametrize("missing", ["date", "start", "end", "session_start", "session_end"])
def test_what_is_not_entered_yet_is_no_problem_of_times(missing):
    assert said(sitting(slot(), **{missing: None})) == []


def test_a_slot_that_ends_before_it_starts():
    assert said(sitting(slot(TEN, NINE, title="Cobalt"))) == [
        ("slots", "Slot 1 (Cobalt): it ends before it starts.")
    ]


@pytest.mark.parametrize(("start", "end"), [(time(8, 59), TEN), (ELEVEN, time(12, 1))])
def test_a_slot_outside_its_sitting(start, end):
    assert said(sitting(slot(start, end))) == [("slots", "Slot 1: it lies outside its sitting.")]


def test_slots_that_overlap_are_said_at_the_later_one():
    assert said(sitting(slot(TEN, NOON), slot(NINE, time(10, 1)))) == [
        ("slots", "Slot 1: it overlaps with slot 2.")
    ]


def test_slots_that_touch_do_not_overlap():
    assert said(sitting(slot(NINE, TEN), slot(TEN, ELEVEN))) == []


def test_a_person_in_two_overlapping_slots_is_named():
    assert said(sitting(slot(NINE, ELEVEN, 1, 2), slot(TEN, NOON, 1))) == [
        ("slots", "Slot 2: it overlaps with slot 1."),
        ("slots", "Slot 2: Amina Alami takes part in slot 1 at the same time."),
    ]


@pytest.mark.parametrize("kind", ["talk", "keynote", "address", "panel"])
def test_a_slot_to_speak_in_needs_somebody(kind):
    assert said(sitting(slot(kind=kind, has_people=False))) == [
        ("slots", "Slot 1: nobody speaks in it.")
    ]


@pytest.mark.parametrize(
    "kind", ["discussion", "ceremony", "internal", "reception", "pause", "meal"]
)
def test_the_other_slots_may_be_without_anybody(kind):
    assert said(sitting(slot(kind=kind, has_people=False))) == []


def test_a_participation_of_nobody():
    assert said(sitting(slot(has_empty_participation=True))) == [
        ("slots", "Slot 1: a participant is neither a person nor a body.")
    ]


def test_a_person_in_two_sittings_at_once_is_named_once_for_each():
    busy = [
        Busy(1, time(9, 30), time(9, 45), "Session II"),
        Busy(1, time(9, 45), TEN, "Session II"),
        Busy(1, time(9, 15), time(9, 20), "Closing"),
        Busy(2, NINE, TEN, "Session II"),
    ]

    assert said(sitting(slot(NINE, TEN, 1), elsewhere=busy)) == [
        ("slots", "Slot 1: Amina Alami takes part in “Session II” at the same time."),
        ("slots", "Slot 1: Amina Alami takes part in “Closing” at the same time."),
    ]


def test_a_rapporteur_who_is_elsewhere_during_the_sitting():
    busy = [Busy(2, ELEVEN, time(13), "Panel")]

    assert said(sitting(persons=(2,), elsewhere=busy)) == [
        ("", "The whole sitting: Omar Tazi takes part in “Panel” at the same time.")
    ]


def test_a_person_may_leave_one_sitting_for_the_next_on_the_minute():
    busy = [Busy(1, TEN, ELEVEN, "Session II")]

    assert said(sitting(slot(NINE, TEN, 1), elsewhere=busy)) == []


def test_every_problem_stops_a_publication():
    wrong = sitting(slot(TEN, NINE), slot(has_people=False), end=NINE)

    assert {problem.blocking for problem in find_problems(wrong)} == {True}


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_messages_are_in_the_editors_language(language):
    wrong = sitting(slot(TEN, NINE, has_people=False), end=NINE, date=date(2026, 1, 1))
    english = {problem.message for problem in find_problems(wrong)}

    with translation.override(language):
        own = {problem.message for problem in find_problems(wrong)}

    assert len(english) == len(own) == 4
    assert not english & own


def test_sittings_outside_new_days_are_a_warning_only():
    found = left_behind(
        date(2026, 5, 19), date(2026, 5, 20),
        [("In", date(2026, 5, 19)), ("Out", date(2026, 5, 21)), ("Before", date(2026, 5, 18))],
    )  # fmt: skip

    assert [(problem.message, problem.field, problem.blocking) for problem in found] == [
        (f"“{title}” is on a day that is not one of the session’s days.", "end_date", False)
        for title in ("Out", "Before")
    ]
