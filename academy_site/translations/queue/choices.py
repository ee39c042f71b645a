"""What the queue can be narrowed to: its languages, the people, the wholes.

They change a few times a year and are asked for with every list, so they are kept for a minute.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db.models import Value
from wagtail.models import Locale

from academy_site.base.languages import SOURCE
from academy_site.translations import roles
from academy_site.translations.queue.jobs import sees_all
from academy_site.translations.queue.wholes import wholes

_KEY = "translation-queue-choices"
_SECONDS = 60


@dataclass(frozen=True)
class Whole:
    """A page that is translated with everything below it."""

    pk: int
    title: str
    path: str


@dataclass(frozen=True)
class Choices:
    """``languages`` maps the keys of locales to codes, ``people`` users to names and locales."""

    languages: dict[int, str]
    people: dict[int, tuple[str, frozenset[int]]]
    wholes: tuple[Whole, ...]

    def targets(self, user: Any) -> list[str]:
        """Return the codes of the languages into which the user sees what is translated."""
        own = self.languages if sees_all(user) else roles.locales_of(user)
        return [code for key, code in self.languages.items() if key in own and code != SOURCE]

    def names(self, user: Any) -> list[tuple[int, str]]:
        """Return those who work in the user's languages, by name."""
        own = self.languages if sees_all(user) else roles.locales_of(user)
        found = [(key, name) for key, (name, theirs) in self.people.items() if theirs & set(own)]
        return sorted(found, key=lambda person: person[1].casefold())


def choices() -> Choices:
    """Return what there is to choose from; at most a minute old."""
    return cache.get_or_set(_KEY, _read, _SECONDS)


def _read() -> Choices:
    """Read everything in one query: a row is what it is of, its key, up to three texts, a key."""
    role = "groups__language_roles__locale"
    people = get_user_model().objects.filter(is_active=True, **{f"{role}__isnull": False})
    rows = (
        Locale.objects.order_by()
        .values_list(Value("language"), "pk", "language_code", Value(""), Value(""), Value(0))
        .union(
            wholes()
            .order_by()
            .values_list(Value("whole"), "pk", "title", "path", Value(""), Value(0)),
            people.order_by().values_list(
                Value("person"), "pk", "username", "first_name", "last_name", role
            ),
            all=True,
        )
    )
    languages: dict[int, str] = {}
    names: dict[int, str] = {}
    locales: dict[int, set[int]] = defaultdict(set)
    parts: list[Whole] = []
    for kind, key, first, second, third, other in rows:
        if kind == "language":
            languages[key] = first
        elif kind == "whole":
            parts.append(Whole(key, first, second))
        else:
            names[key] = f"{second} {third}".strip() or first
            locales[key].add(other)
    return Choices(
        dict(sorted(languages.items())),
        {key: (name, frozenset(locales[key])) for key, name in names.items()},
        tuple(sorted(parts, key=lambda whole: whole.path)),
    )
