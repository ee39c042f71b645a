"""What can be wrong with a sitting, in the words of the editor. Pure: values in, problems out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from django.utils.translation import gettext as _

from academy_site.base.problems import Problem
from sessions.kinds import SPEAKING


@dataclass(frozen=True)
class EnteredSlot:
    """A slot as entered; missing times are None, persons are primary keys of the register."""

    kind: str
    title: str
    start: time | None
    end: time | None
    persons: tuple[int, ...] = ()
    has_people: bool = False
    has_empty_participation: bool = False


@dataclass(frozen=True)
class Busy:
    """A stretch of time that a person spends in another sitting of the same day."""

    person: int
    start: time
    end: time
    sitting: str


@dataclass(frozen=True)
class EnteredSitting:
    """A sitting as entered, with the days of its session and what its people do elsewhere.

    ``persons`` take part in the whole sitting (rapporteur, moderator), those of a slot in it only.
    """

    date: date | None
    start: time | None
    end: time | None
    session_start: date | None
    session_end: date | None
    slots: Sequence[EnteredSlot] = ()
    persons: Sequence[int] = ()
    has_empty_participation: bool = False
    elsewhere: Sequence[Busy] = ()
    names: dict[int, str] = field(default_factory=dict)


def find_problems(sitting: EnteredSitting) -> list[Problem]:
    """Return every problem of ``sitting``; all of them stop a publication, none stops a draft."""
    return [
        *_sitting_times(sitting),
        *_slot_times(sitting),
        *_overlaps(sitting),
        *_nobody(sitting.slots),
        *_empty_participation(sitting),
        *_in_two_sittings(sitting),
    ]


def left_behind(first: date, last: date, sittings: Iterable[tuple[str, date]]) -> list[Problem]:
    """Return a warning for each (title, day) that a session's own days do not hold.

    It never blocks: the session's new days must be public before its sittings can follow.
    """
    return [
        Problem(
            _("“%(sitting)s” is on a day that is not one of the session’s days.")
            % {"sitting": title},
            "end_date",
            blocking=False,
        )
        for title, day in sittings
        if not first <= day <= last
    ]


def _sitting_times(sitting: EnteredSitting) -> Iterator[Problem]:
    if sitting.start and sitting.end and sitting.end <= sitting.start:
        yield Problem(_("The sitting ends before it starts."), "end")
    days_known = sitting.date and sitting.session_start and sitting.session_end
    if days_known and not sitting.session_start <= sitting.date <= sitting.session_end:
        yield Problem(_("This day is not one of the session’s days."), "date")


def _slot_times(sitting: EnteredSitting) -> Iterator[Problem]:
    for place, slot in _timed(sitting.slots):
        if slot.end <= slot.start:
            yield _of_slot(place, slot, _("it ends before it starts"))
        elif (sitting.start and slot.start < sitting.start) or (
            sitting.end and slot.end > sitting.end
        ):
            yield _of_slot(place, slot, _("it lies outside its sitting"))


def _overlaps(sitting: EnteredSitting) -> Iterator[Problem]:
    slots = sorted(_timed(sitting.slots), key=lambda entry: (entry[1].start, entry[1].end))
    for number, (place, slot) in enumerate(slots):
        for other_place, other in slots[:number]:
            if other.start < slot.end and slot.start < other.end:
                yield _of_slot(
                    place, slot, _("it overlaps with slot %(other)d") % {"other": other_place}
                )
                for person in sorted({*slot.persons} & {*other.persons}):
                    yield _of_slot(
                        place,
                        slot,
                        _("%(person)s takes part in slot %(other)d at the same time")
                        % {"person": _name(sitting, person), "other": other_place},
                    )


def _nobody(slots: Sequence[EnteredSlot]) -> Iterator[Problem]:
    for place, slot in enumerate(slots, start=1):
        if slot.kind in SPEAKING and not slot.has_people:
            yield _of_slot(place, slot, _("nobody speaks in it"))
        if slot.has_empty_participation:
            yield _of_slot(place, slot, _("a participant is neither a person nor a body"))


def _empty_participation(sitting: EnteredSitting) -> Iterator[Problem]:
    if sitting.has_empty_participation:
        yield Problem(_("A participant of the sitting is neither a person nor a body."))


def _in_two_sittings(sitting: EnteredSitting) -> Iterator[Problem]:
    said = _("%(person)s takes part in “%(sitting)s” at the same time")
    for place, slot in _timed(sitting.slots):
        for person, title in _clashes(slot.persons, slot.start, slot.end, sitting.elsewhere):
            words = {"person": _name(sitting, person), "sitting": title}
            yield _of_slot(place, slot, said % words)
    if sitting.start and sitting.end:
        for person, title in _clashes(
            sitting.persons, sitting.start, sitting.end, sitting.elsewhere
        ):
            words = {"person": _name(sitting, person), "sitting": title}
            yield Problem(_("The whole sitting: %(what)s.") % {"what": said % words})


def _clashes(
    persons: Sequence[int], start: time, end: time, elsewhere: Iterable[Busy]
) -> list[tuple[int, str]]:
    """Return (person, title of the other sitting), each once however often they meet there."""
    found = {
        (busy.person, busy.sitting): None
        for busy in elsewhere
        if busy.person in persons and busy.start < end and start < busy.end
    }
    return list(found)


def _timed(slots: Sequence[EnteredSlot]) -> list[tuple[int, EnteredSlot]]:
    """Return the slots that have both times, with their places as an editor counts them."""
    return [
        (place, slot)
        for place, slot in enumerate(slots, start=1)
        if slot.start is not None and slot.end is not None
    ]


def _name(sitting: EnteredSitting, person: int) -> str:
    return sitting.names.get(person, "?")


def _of_slot(place: int, slot: EnteredSlot, what: str) -> Problem:
    named = f"{place} ({slot.title})" if slot.title else str(place)
    message = _("Slot %(slot)s: %(what)s.") % {"slot": named, "what": what}
    return Problem(message, "slots", block=place - 1)
