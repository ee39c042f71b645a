"""Programmes for the tests of pure functions: records made by hand, without a database."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from academy_site.base.words import Words
from sessions.participants import Affiliation, Body, Participation, Person
from sessions.programme import Day, Programme, Session, Sitting, Slot

CASABLANCA = ZoneInfo("Africa/Casablanca")
TUESDAY, WEDNESDAY = date(2026, 5, 19), date(2026, 5, 20)
NONE = Words("", "fr")
CHANGED = datetime(2026, 5, 1, 12, tzinfo=UTC)


def body(slug="cnrst", country="MA", city="", acronym="CNRST", name="Centre national") -> Body:
    """Return a body."""
    return Body(slug, Words(name, "fr"), acronym, "", Words(city, "fr"), country)


def person(slug="a", name="Amina Alami", sort="Alami, Amina", gender="f", *held: Affiliation):
    """Return a person."""
    return Person(slug, Words(name, "fr"), name, sort, gender, f"/fr/p/{slug}/", "", held)


def slot(key: str, start: str, end: str, *people: Participation, kind="talk", title="Exposé"):
    """Return a slot; times are written 09:00."""
    return Slot(
        key, kind, time.fromisoformat(start), time.fromisoformat(end),
        Words(title, "fr"), NONE, people,
    )  # fmt: skip


def sitting(day: date, *slots: Slot, people=(), key="11111111-0000", kind="sitting") -> Sitting:
    """Return a sitting that begins with its first slot and ends with its last."""
    return Sitting(
        key=key, kind=kind, number=1, continued=False, date=day,
        start=slots[0].start, end=slots[-1].end, title=Words("Progrès récents", "fr"),
        lead=NONE, room=NONE, url=f"/fr/{key}/", people=tuple(people), slots=slots, changed=CHANGED,
    )  # fmt: skip


def session(**changed) -> Session:
    """Return the session of 2026."""
    facts = {
        "key": "22222222-0000", "number": 19, "title": Words("Les batteries", "fr"),
        "lead": Words("À Rabat.", "fr"), "argument": (), "start": TUESDAY,
        "end": date(2026, 5, 21), "zone": CASABLANCA, "city": Words("Rabat", "fr"),
        "venue": NONE, "url": "/fr/sessions/2026/", "parts": {}, "poster": None,
    }  # fmt: skip
    return Session(**{**facts, **changed})


def programme(*days: tuple[Sitting, ...], language="fr", **changed) -> Programme:
    """Return a programme whose days are given as their sittings."""
    return Programme(
        language, session(**changed), tuple(Day(sittings[0].date, sittings) for sittings in days)
    )
