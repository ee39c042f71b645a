"""Who has a page below each speakers' page, for all sessions at once.

Says of every page what ``sessions.reading`` says of one, at a cost that no number of sessions,
sittings or languages changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.apps import apps
from wagtail.models import Page

from academy_site.base.languages import SOURCE
from academy_site.base.visibility import visible
from academy_site.people.models import Person
from sessions.register import raw_parts


def people_below(pages: Iterable[Page]) -> dict[int, list[str]]:
    """Return the slugs of the people of each public speakers' page, by the page's key."""
    sessions = _sessions()
    with_programme = {path[: -Page.steplen] for path in _paths("ProgrammePage")}
    persons = _persons_by_session()
    slugs = dict(Person.objects.values_list("pk", "slug"))
    found = {}
    for page in pages:
        own = page.path[: -Page.steplen]
        language, key = sessions.get(own, ("", None))
        if key is None or own not in with_programme:
            continue
        source = _source_of(key, language, sessions)
        found[page.pk] = sorted(slugs[person] for person in persons[source] & slugs.keys())
    return found


def _sessions() -> dict[str, tuple[str, UUID]]:
    """Return the language and translation key of the public sessions that have days, by path."""
    model = apps.get_model("plenary", "SessionPage")
    dated = model.objects.filter(start_date__isnull=False, end_date__isnull=False)
    rows = visible(dated).values_list("path", "locale__language_code", "translation_key")
    return {path: (language, key) for path, language, key in rows}


def _source_of(key: UUID, language: str, sessions: Mapping[str, tuple[str, UUID]]) -> str:
    """Return the path of the session that gives the facts, else of the one in ``language``."""
    paths = {code: path for path, (code, other) in sessions.items() if other == key}
    return paths.get(SOURCE) or paths[language]


def _paths(model: str) -> Iterable[str]:
    return visible(apps.get_model("plenary", model).objects.all()).values_list("path", flat=True)


def _persons_by_session() -> dict[str, set[int]]:
    """Return the keys of the people of all public sittings, by the path of their session."""
    found: dict[str, set[int]] = defaultdict(set)
    model = apps.get_model("plenary", "SittingPage")
    timed = model.objects.filter(date__isnull=False, start__isnull=False, end__isnull=False)
    sessions = {}
    for sitting in visible(timed).only("path", "slots"):
        sessions[sitting.pk] = session = sitting.path[: -2 * Page.steplen]
        for slot in sitting.slots.raw_data:
            if slot["value"].get("start") and slot["value"].get("end"):
                found[session].update(part.person for part in raw_parts(slot) if part.person)
    parts = apps.get_model("plenary", "SittingParticipation").objects
    for sitting, person in parts.filter(person__isnull=False).values_list("sitting", "person"):
        if sitting in sessions:
            found[sessions[sitting]].add(person)
    return found
