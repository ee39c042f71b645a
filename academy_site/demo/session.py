"""The session of 2026 as pages: session, note, programme with its sittings, speakers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from wagtail.models import Page

from academy_site.demo import register
from academy_site.demo.content import read, said, slug
from academy_site.demo.media import image_named
from academy_site.demo.specification import PageSpecification, common
from academy_site.demo.streams import block_id, body, listed
from sessions.models import (
    ConceptNotePage,
    ProgrammePage,
    SessionIndexPage,
    SessionPage,
    SittingPage,
    SittingParticipation,
    SpeakersPage,
)

POSTER = "session-2026.svg"


def session_pages() -> PageSpecification:
    """Return the list of sessions with the session of 2026 below it."""
    pages = read("pages/sections")
    return PageSpecification(
        SessionIndexPage,
        "sessions",
        lambda language: common(pages["sessions"], language),
        facts={"show_in_menus": True},
        children=(_session(),),
    )


def _session() -> PageSpecification:
    entry = read("session")
    note = read("note")
    speakers = read("pages/sections")["speakers"]
    return PageSpecification(
        SessionPage,
        "session-2026",
        lambda language: {
            **common(entry, language),
            "city": said(entry, "city", language),
            "venue": said(entry, "venue", language),
            "argument": [
                {
                    "type": "sentence",
                    "value": said({"sentence": sentence}, "sentence", language),
                    "id": block_id("session-2026", "argument", number),
                }
                for number, sentence in enumerate(entry["argument"])
            ],
        },
        facts={
            "number": entry["number"],
            "start_date": entry["start"],
            "end_date": entry["end"],
            "timezone": entry["timezone"],
            "poster": image_named(POSTER),
        },
        children=(
            PageSpecification(
                ConceptNotePage,
                "note",
                lambda language: {
                    **common(note["page"], language),
                    "body": body("note", note["body"], language),
                },
            ),
            _programme(),
            PageSpecification(
                SpeakersPage, "speakers", lambda language: common(speakers, language)
            ),
        ),
    )


def _programme() -> PageSpecification:
    entry = read("programme")
    return PageSpecification(
        ProgrammePage,
        "programme",
        lambda language: common(entry["page"], language, lead="introduction"),
        children=tuple(_sitting(sitting) for sitting in entry["sittings"]),
    )


def _sitting(entry: Mapping[str, Any]) -> PageSpecification:
    def add_people(page: Page) -> None:
        page.people.set(
            [
                SittingParticipation(role=part["role"], **_somebody(part), sort_order=order)
                for order, part in enumerate(entry.get("people", ()))
            ]
        )

    return PageSpecification(
        SittingPage,
        f"sitting/{entry['key']}",
        lambda language: {
            "title": said(entry, "title", language),
            "slug": slug(entry, language),
            "lead": said(entry, "lead", language),
            "slots": [_slot(entry["key"], slot, language) for slot in entry.get("slots", ())],
        },
        after=add_people,
        facts={
            "kind": entry["kind"],
            "number": entry.get("number"),
            "continued": entry.get("continued", False),
            "date": _is(entry["date"], date),
            "start": _is(entry["start"], time),
            "end": _is(entry["end"], time),
        },
    )


def _slot(sitting: str, entry: Mapping[str, Any], language: str) -> dict[str, Any]:
    place = f"sitting/{sitting}/{entry['key']}"
    people = [
        {
            "role": part["role"],
            **{key: row.pk if row else None for key, row in _somebody(part).items()},
        }
        for part in entry.get("people", ())
    ]
    value = {
        "start": entry["start"].isoformat(),
        "end": entry["end"].isoformat(),
        "title": said(entry, "title", language),
        "people": listed(f"{place}/people", people),
    }
    if entry["kind"] in {"talk", "keynote"}:
        value["abstract"] = said(entry, "abstract", language)
    return {"type": entry["kind"], "value": value, "id": block_id(place)}


def _somebody(part: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "person": register.person(part["person"]) if "person" in part else None,
        "organisation": register.organisation(part["organisation"])
        if "organisation" in part
        else None,
    }


def _is(value: Any, kind: type) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
