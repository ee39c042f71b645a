"""The read model of a programme: Programme → Day → Sitting → Slot → Participation.

Everything that shows a programme (pages, calendars, data, structured data) is a pure function of
these frozen records; ``sessions.reading`` builds them. Structure and facts come from the
source-language sittings, words from the live translation; a word without a translation is the
source's and says so by its language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from academy_site.base.alphabet import folded
from academy_site.base.words import Words
from sessions.participants import Participation, Person
from sessions.stage import Stage, stage_at


@dataclass(frozen=True)
class Slot:
    """A stretch of a sitting. ``id`` is the same in every language and after every edit."""

    id: str
    kind: str
    start: time
    end: time
    title: Words
    abstract: Words
    people: tuple[Participation, ...]

    @property
    def anchor(self) -> str:
        """The slot's fragment in a page's address, the same in every language."""
        return f"s-{self.id[:8]}"


@dataclass(frozen=True)
class Sitting:
    """A sitting of one day with its slots; ``url`` is empty where the page is not public.

    ``changed`` is the aware instant at which its facts or words were last published.
    """

    key: str
    kind: str
    number: int | None
    continued: bool
    date: date
    start: time
    end: time
    title: Words
    lead: Words
    room: Words
    url: str
    people: tuple[Participation, ...]
    slots: tuple[Slot, ...]
    changed: datetime | None = None

    @property
    def anchor(self) -> str:
        """The sitting's fragment in the programme's address."""
        return f"sitting-{self.key[:8]}"


@dataclass(frozen=True)
class Day:
    """One day of the session, with its sittings in order of time."""

    date: date
    sittings: tuple[Sitting, ...]

    @property
    def anchor(self) -> str:
        return f"d-{self.date.isoformat()}"


@dataclass(frozen=True)
class Moment:
    """What is on at one instant: the slot that runs, and the one that comes next, today only."""

    date: date
    current: Slot | None
    next: Slot | None


@dataclass(frozen=True)
class Engagement:
    """One thing that a person does: a whole sitting (``slot`` is None) or one slot of it."""

    day: Day
    sitting: Sitting
    slot: Slot | None
    participation: Participation


@dataclass(frozen=True)
class Session:
    """The facts and words of a session; ``parts`` are the paths of its pages by model name."""

    key: str
    number: int | None
    title: Words
    lead: Words
    argument: tuple[Words, ...]
    start: date
    end: date
    zone: ZoneInfo
    city: Words
    venue: Words
    url: str
    parts: dict[str, str]
    poster: object | None


@dataclass(frozen=True)
class Programme:
    """A session with its days, in one language."""

    language: str
    session: Session
    days: tuple[Day, ...]

    def sittings(self) -> Iterator[Sitting]:
        """Yield every sitting in order of time."""
        for day in self.days:
            yield from day.sittings

    def sitting(self, key: str) -> Sitting | None:
        """Return the sitting with that translation key."""
        return next((sitting for sitting in self.sittings() if sitting.key == key), None)

    def engagements(self, person: Person) -> list[Engagement]:
        """Return what ``person`` does, in order of time."""
        return [entry for entry in self._engagements() if entry.participation.person == person]

    def people(self) -> list[Person]:
        """Return everybody who takes part, sorted in the language's own way."""
        found = {
            entry.participation.person.slug: entry.participation.person
            for entry in self._engagements()
            if entry.participation.person
        }
        return sorted(found.values(), key=lambda person: folded(person.sort_key))

    def person(self, slug: str) -> Person | None:
        """Return one of the programme's people."""
        return next((person for person in self.people() if person.slug == slug), None)

    def stage(self, instant: datetime) -> Stage:
        """Return where the session stands at an aware ``instant``."""
        local = instant.astimezone(self.session.zone)
        return stage_at(
            local.date(), self.session.start, self.session.end, has_programme=bool(self.days)
        )

    def moment(self, instant: datetime) -> Moment | None:
        """Return what is on at an aware ``instant``, or None outside the session's days."""
        local = instant.astimezone(self.session.zone)
        today = next((day for day in self.days if day.date == local.date()), None)
        if today is None:
            return None
        every = (slot for sitting in today.sittings for slot in sitting.slots)
        slots = sorted(every, key=lambda slot: (slot.start, slot.end))
        clock = local.time()
        current = next((slot for slot in slots if slot.start <= clock < slot.end), None)
        following = next((slot for slot in slots if slot.start > clock), None)
        return Moment(today.date, current, following)

    def _engagements(self) -> Iterator[Engagement]:
        for day in self.days:
            for sitting in day.sittings:
                for part in sitting.people:
                    yield Engagement(day, sitting, None, part)
                for slot in sitting.slots:
                    for part in slot.people:
                        yield Engagement(day, sitting, slot, part)
