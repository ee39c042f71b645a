"""Who takes part in a programme: the part of its read model that the register fills."""

from __future__ import annotations

from dataclasses import dataclass

from academy_site.base.words import Words


@dataclass(frozen=True)
class Body:
    """A body as the programme names it; ``country`` is an ISO 3166-1 code or empty."""

    slug: str
    name: Words
    acronym: str
    acronym_arabic: str
    city: Words
    country: str


@dataclass(frozen=True)
class Affiliation:
    """A person's body, with the office held there (empty when none is recorded)."""

    title: Words
    body: Body


@dataclass(frozen=True)
class Person:
    """A person as the programme names them, in the language's own script where known.

    ``page`` is the path of their page (empty when there is none), ``elsewhere`` a full address.
    """

    slug: str
    name: Words
    latin_name: str
    sort_key: str
    gender: str
    page: str
    elsewhere: str
    affiliations: tuple[Affiliation, ...]


@dataclass(frozen=True)
class Participation:
    """A part in a sitting or slot: a person, or a body whose representative is not named."""

    role: str
    person: Person | None
    bodies: tuple[Affiliation, ...]

    @property
    def gender(self) -> str:
        return self.person.gender if self.person else ""
