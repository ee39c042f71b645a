"""The programme as a calendar, after RFC 5545: one event for every slot, breaks included.

Times are wall-clock times with their zone, so that a device with stale zone data still shows the
printed time; an event's UID is the slot's, the same in every language and after every edit.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Calendar, Event, vText

from academy_site.base.addresses import absolute
from academy_site.people.roles import role_name
from sessions.kinds import SLOT_NAMES
from sessions.participants import Participation
from sessions.programme import Day, Programme, Sitting, Slot


def calendar(programme: Programme) -> bytes:
    """Return the calendar file of a session."""
    session = programme.session
    file = Calendar()
    file.add("PRODID", f"-//{urlsplit(absolute('/')).hostname}//programme//{programme.language}")
    file.add("VERSION", "2.0")
    file.add("METHOD", "PUBLISH")
    file.add("X-WR-CALNAME", session.title.text)
    file.add("X-WR-TIMEZONE", session.zone.key)
    for day in programme.days:
        for sitting in day.sittings:
            for slot in sitting.slots:
                file.add_component(_event(programme, day, sitting, slot))
    file.add_missing_timezones(
        first_date=session.start, last_date=session.end + timedelta(days=366)
    )
    return bytes(file.to_ical())


def _event(programme: Programme, day: Day, sitting: Sitting, slot: Slot) -> Event:
    session = programme.session
    event = Event()
    event.add("UID", f"{slot.id}@{urlsplit(absolute('/')).hostname}")
    changed = sitting.changed or datetime.combine(session.start, time.min, tzinfo=session.zone)
    event.add("DTSTAMP", changed.astimezone(UTC))
    event.add("LAST-MODIFIED", changed.astimezone(UTC))
    event.add("DTSTART", datetime.combine(day.date, slot.start, tzinfo=session.zone))
    event.add("DTEND", datetime.combine(day.date, slot.end, tzinfo=session.zone))
    title = slot.title.text or str(SLOT_NAMES[slot.kind])
    language = slot.title.language if slot.title else programme.language
    event.add("SUMMARY", vText(title, params={"LANGUAGE": language}))
    lines = [sitting.title.text, *(_line(part, programme.language) for part in slot.people)]
    if slot.abstract:
        lines += ["", slot.abstract.text]
    event.add("DESCRIPTION", "\n".join(lines))
    place = [sitting.room.text, session.venue.text, session.city.text]
    event.add("LOCATION", ", ".join(filter(None, place)))
    if sitting.url:
        event.add("URL", absolute(f"{sitting.url}#{slot.anchor}"))
    return event


def _line(part: Participation, language: str) -> str:
    bodies = [held.body.acronym or held.body.name.text for held in part.bodies]
    role = str(role_name(part.role, [part.gender]))
    if part.person is None:
        return f"{role}: {', '.join(bodies)}"
    comma = "، " if language == "ar" else ", "
    return f"{role}: {comma.join([part.person.name.text, *bodies])}"
