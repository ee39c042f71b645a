"""Schema.org data about a session, its sittings and people, after schema.org's Event and Person."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from academy_site.base.addresses import absolute
from sessions.participants import Participation, Person
from sessions.programme import Programme, Session, Sitting

SPEAKING_ROLES = frozenset({"speaker", "panellist", "chair", "moderator"})


def event(programme: Programme) -> list[dict[str, Any]]:
    """Return the session as an event with a sub-event for every public sitting."""
    session = programme.session
    return [
        {
            "@type": "Event",
            "@id": absolute(f"/#{session.key}"),
            "name": session.title.text,
            "description": session.lead.text,
            "inLanguage": session.title.language,
            "startDate": session.start.isoformat(),
            "endDate": session.end.isoformat(),
            **_circumstances(session),
            "url": absolute(session.url),
            "subEvent": [
                _sitting(programme, sitting)
                for sitting in programme.sittings()
                if sitting.kind != "internal" and sitting.url
            ],
        }
    ]


def sitting(programme: Programme, shown: Sitting) -> list[dict[str, Any]]:
    """Return one sitting as an event that belongs to its session."""
    session = programme.session
    above = {
        "@type": "Event",
        "@id": absolute(f"/#{session.key}"),
        "name": session.title.text,
        "startDate": session.start.isoformat(),
        **_circumstances(session),
        "url": absolute(session.url),
    }
    return [{**_sitting(programme, shown), "superEvent": above}]


def person(shown: Person) -> list[dict[str, Any]]:
    """Return one person with their affiliations."""
    return [_person(shown)]


def _sitting(programme: Programme, shown: Sitting) -> dict[str, Any]:
    session = programme.session
    speaking = [
        part
        for parts in (shown.people, *(slot.people for slot in shown.slots))
        for part in parts
        if part.role in SPEAKING_ROLES
    ]
    return {
        "@type": "Event",
        "@id": absolute(f"/#{shown.key}"),
        "name": shown.title.text,
        "inLanguage": shown.title.language,
        "startDate": _instant(shown.date, shown.start, session.zone),
        "endDate": _instant(shown.date, shown.end, session.zone),
        **_circumstances(session),
        **({"url": absolute(shown.url)} if shown.url else {}),
        **({"performer": [_performer(part) for part in speaking]} if speaking else {}),
    }


def _circumstances(session: Session) -> dict[str, Any]:
    city = session.city.text
    return {
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": session.venue.text or city,
            "address": {
                "@type": "PostalAddress",
                "addressLocality": city,
                "addressCountry": "MA",
            },
        },
        "organizer": {"@id": absolute("/#academy")},
    }


def _performer(part: Participation) -> dict[str, Any]:
    if part.person:
        return _person(part.person)
    body = part.bodies[0].body
    return {"@type": "Organization", "name": body.name.text}


def _person(shown: Person) -> dict[str, Any]:
    return {
        "@type": "Person",
        "name": shown.name.text,
        **({"alternateName": shown.latin_name} if shown.latin_name != shown.name.text else {}),
        **({"url": absolute(shown.page)} if shown.page else {}),
        **(
            {
                "affiliation": [
                    {"@type": "Organization", "name": held.body.name.text}
                    for held in shown.affiliations
                ]
            }
            if shown.affiliations
            else {}
        ),
    }


def _instant(day: date, clock: time, zone: ZoneInfo) -> str:
    return datetime.combine(day, clock, tzinfo=zone).isoformat()
