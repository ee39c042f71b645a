"""From a sitting's page to what the checks of ``sessions.validation`` look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps

from academy_site.people.models import Person
from sessions.validation import Busy, EnteredSitting, EnteredSlot

if TYPE_CHECKING:
    from wagtail.models import Page

    from sessions.models import SittingPage, SittingParticipation


def entered_sitting(
    sitting: SittingPage, programme: Page, people: Iterable[SittingParticipation]
) -> EnteredSitting:
    """Reduce a sitting under ``programme``, saved or not, to what can be wrong with it."""
    session = programme.get_parent().specific
    slots = tuple(_entered_slot(block) for block in sitting.slots)
    rows = list(people)
    persons = {row.person_id for row in rows if row.person_id}
    everybody = persons.union(*(slot.persons for slot in slots))
    return EnteredSitting(
        date=sitting.date,
        start=sitting.start,
        end=sitting.end,
        session_start=session.start_date,
        session_end=session.end_date,
        slots=slots,
        persons=tuple(sorted(persons)),
        has_empty_participation=any(not row.person_id and not row.organisation_id for row in rows),
        elsewhere=tuple(_elsewhere(sitting, programme)) if everybody else (),
        names={person.pk: str(person) for person in Person.objects.filter(pk__in=everybody)},
    )


def _elsewhere(sitting: SittingPage, programme: Page) -> Iterator[Busy]:
    if sitting.date is None:
        return
    others = apps.get_model("plenary", "SittingPage").objects.child_of(programme)
    same_day = others.filter(date=sitting.date).exclude(pk=sitting.pk).prefetch_related("people")
    for other in same_day:
        if other.start and other.end:
            for row in other.people.all():
                if row.person_id:
                    yield Busy(row.person_id, other.start, other.end, other.title)
        for slot in map(_entered_slot, other.slots):
            if slot.start and slot.end:
                for person in slot.persons:
                    yield Busy(person, slot.start, slot.end, other.title)


def _entered_slot(block: Any) -> EnteredSlot:
    people = block.value.get("people") or ()
    return EnteredSlot(
        kind=block.block_type,
        title=block.value.get("title") or "",
        start=block.value.get("start"),
        end=block.value.get("end"),
        persons=tuple(part["person"].pk for part in people if part.get("person")),
        has_people=any(part.get("person") or part.get("organisation") for part in people),
        has_empty_participation=any(
            not part.get("person") and not part.get("organisation") for part in people
        ),
    )
