"""What a browser sends when an officer saves a sitting."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from academy_site.people.models import Person


def part(person: Person | None, role: str = "speaker") -> dict[str, Any]:
    """Return a participation as the form names its fields."""
    return {"role": role, "person": str(person.pk) if person else "", "organisation": ""}


def slot(
    kind: str, start: str, end: str, *people: dict[str, Any], title: str = "Exposé"
) -> tuple[str, dict[str, Any]]:
    """Return a slot as the form names its fields."""
    listed = {
        "count": str(len(people)),
        **{
            str(place): {"deleted": "", "order": str(place), "type": "item", "id": "", "value": who}
            for place, who in enumerate(people)
        },
    }
    value = {"start": start, "end": end, "title": title, "people": listed}
    if kind in {"talk", "keynote"}:
        value["abstract"] = ""
    return kind, value


def sitting_data(
    *slots: tuple[str, dict[str, Any]],
    people: list[dict[str, Any]] | None = None,
    **fields: Any,
) -> dict[str, Any]:
    """Return the whole form; ``fields`` replace the usual ones."""
    return nested_form_data(
        {
            "title": "Une séance d’essai",
            "slug": f"essai-{uuid4().hex[:6]}",
            "kind": "sitting",
            "number": "",
            "date": "2026-05-20",
            "start": "09:00",
            "end": "12:00",
            "room": "",
            "lead": "",
            "seo_title": "",
            "search_description": "",
            "comments": inline_formset([]),
            "slots": streamfield(slots),
            "people": inline_formset(
                [{"role": "", "person": "", "organisation": "", **row} for row in people or []]
            ),
            **fields,
        }
    )
