"""The glossary for those who look words up: search, the translators' desk, and whoever comes next.

``expressions()`` returns everything that concepts are called, in one record that is read once per
version. ``version()`` is new after any change of a concept or a term, in every process, as soon as
the change is committed; what is derived from the expressions can be kept under it for ever.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.core.cache import cache

from academy_site.base.frame import form_of
from academy_site.glossary.models import GlossaryVersion, Term

KEPT = 24 * 60 * 60  # seconds; an old version is never asked for again


@dataclass(frozen=True, slots=True)
class Expression:
    """A term of a concept; ``status`` is one of ``designations.Status``, ``concept`` a slug."""

    concept: str
    domain: str
    language: str
    text: str
    status: str


@dataclass(frozen=True, slots=True)
class Expressions:
    """All terms of one version, by concept, language and rank."""

    version: str
    all: tuple[Expression, ...]


FORM = form_of(Expression, Expressions)
_last = Expressions("", ())  # of this process


def version() -> str:
    """Return what changes with the glossary; costs one query by primary key."""
    return GlossaryVersion.current()


def expressions() -> Expressions:
    """Return every term; costs the query of ``version()`` and, after a change, one more."""
    global _last
    current = version()
    if _last.version == current:
        return _last
    found = cache.get(f"glossary-{FORM}-{current}")
    if found is None:
        # What is committed in between is newer than its key says, never older.
        found = Expressions(current, _read())
        cache.set(f"glossary-{FORM}-{current}", found, KEPT)
    _last = found
    return found


def _read() -> tuple[Expression, ...]:
    rows = Term.objects.order_by("concept__slug", "order", "pk").values_list(
        "concept__slug", "concept__domain", "language", "text", "status"
    )
    return tuple(Expression(*row) for row in rows.iterator())
