"""The people of some sittings, read from the register in three queries at most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.apps import apps
from django.db.models import Q
from wagtail.models import Page

from academy_site.base.words import Words
from academy_site.people import models as people
from sessions.participants import Affiliation, Body, Participation, Person

PERSON_FIELDS = ("slug", "name_latin", "name_arabic", "sort_latin", "sort_arabic", "gender", "url")
OFFICE_FIELDS = ("title_fr", "title_en", "title_ar", "since", "until")


@dataclass(frozen=True)
class Part:
    """A participation as stored: a role, and the keys of a person, a body or both."""

    role: str
    person: int | None
    organisation: int | None


@dataclass
class Register:
    """Persons and bodies by primary key, in one language, as some sittings need them."""

    language: str
    people_url: str
    persons: dict[int, Person] = field(default_factory=dict)
    bodies: dict[int, Body] = field(default_factory=dict)
    sitting_parts: dict[int | None, list[Part]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        sittings: Sequence[Page],
        language: str,
        people_url: str,
        *,
        draft: Page | None = None,
        names_only: bool = False,
    ) -> Register:
        """Read everybody who takes part in ``sittings``.

        An affiliation counts when it holds on the first day, so that a past programme keeps the
        offices of its time. ``names_only`` reads the speakers' names and nothing else.
        """
        read = cls(language, people_url)
        if not sittings:
            return read
        if not names_only:
            read._read_sitting_parts(sittings, draft)
        parts = [part for parts in read.sitting_parts.values() for part in parts]
        parts += [part for sitting in sittings for part in _slot_parts(sitting)]
        persons = {part.person for part in parts if part.person}
        if not names_only:
            read._read_bodies({part.organisation for part in parts if part.organisation}, persons)
        read._read_persons(persons, min(sitting.date for sitting in sittings))
        return read

    def sitting_people(self, sitting: Page) -> tuple[Participation, ...]:
        """Return who takes part in the whole sitting."""
        return self._participations(self.sitting_parts.get(sitting.pk, ()))

    def slot_people(self, raw_slot: Any) -> tuple[Participation, ...]:
        """Return who takes part in a slot, from its stored form."""
        return self._participations(raw_parts(raw_slot))

    def _participations(self, parts: Iterable[Part]) -> tuple[Participation, ...]:
        return tuple(
            found for found in map(self._participation, parts) if found.person or found.bodies
        )

    def _participation(self, part: Part) -> Participation:
        person = self.persons.get(part.person) if part.person else None
        body = self.bodies.get(part.organisation) if part.organisation else None
        if body is not None:
            return Participation(part.role, person, (Affiliation(Words("", self.language), body),))
        return Participation(part.role, person, person.affiliations if person else ())

    def _read_sitting_parts(self, sittings: Sequence[Page], draft: Page | None) -> None:
        model = apps.get_model("plenary", "SittingParticipation")
        stored = [sitting.pk for sitting in sittings if sitting is not draft]
        rows = list(model.objects.filter(sitting__in=stored).order_by("sort_order", "pk"))
        if draft is not None and any(sitting is draft for sitting in sittings):
            rows += list(draft.people.all())
        for row in rows:
            part = Part(row.role, row.person_id, row.organisation_id)
            self.sitting_parts.setdefault(row.sitting_id, []).append(part)

    def _read_bodies(self, named: set[int], persons: set[int]) -> None:
        wanted = Q(pk__in=named) | Q(affiliations__person__in=persons)
        for body in people.Organisation.objects.filter(wanted).distinct():
            self.bodies[body.pk] = Body(
                slug=body.slug,
                name=body.name(self.language),
                acronym=body.acronym,
                acronym_arabic=body.acronym_arabic,
                city=body.city(self.language),
                country=body.country,
            )

    def _read_persons(self, keys: set[int], first_day: date) -> None:
        offices: dict[int, list[Affiliation]] = {}
        found: dict[int, people.Person] = {}
        affiliated = ("organisation", *OFFICE_FIELDS) if self.bodies else ()
        columns = [f"affiliations__{name}" for name in affiliated]
        rows = people.Person.objects.filter(pk__in=keys).values("pk", *PERSON_FIELDS, *columns)
        for row in rows.order_by("pk", *(["affiliations__sort_order"] if columns else [])):
            key = row["pk"]
            found[key] = people.Person(pk=key, **{name: row[name] for name in PERSON_FIELDS})
            held = offices.setdefault(key, [])
            if columns and row["affiliations__organisation"]:
                office = people.Affiliation(
                    **{name: row[f"affiliations__{name}"] for name in OFFICE_FIELDS}
                )
                if office.held_on(first_day):
                    body = self.bodies[row["affiliations__organisation"]]
                    held.append(Affiliation(office.title(self.language), body))
        for key, person in found.items():
            self.persons[key] = Person(
                slug=person.slug,
                name=person.name(self.language),
                latin_name=person.name_latin,
                sort_key=person.sort_key(self.language),
                gender=person.gender,
                page=f"{self.people_url}{person.slug}/" if self.people_url else "",
                elsewhere=person.url,
                affiliations=tuple(offices[key]),
            )


def raw_parts(raw_slot: Any) -> list[Part]:
    """Return the participations in a slot's stored form, without loading any of them."""
    items = raw_slot["value"].get("people") or ()
    values = [item.get("value", item) for item in items]
    return [Part(value["role"], value.get("person"), value.get("organisation")) for value in values]


def _slot_parts(sitting: Page) -> list[Part]:
    return [part for slot in sitting.slots.raw_data for part in raw_parts(slot)]
