"""The roles in the editors' house and what each may do, as plain data.

A group's name is data of the site, so it has one language, the house's own: French.
"""

from __future__ import annotations

from dataclasses import dataclass

from academy_site.base.languages import SOURCE
from academy_site.translations.models import RoleKind

WHOLE_TREE = "*"

OFFICERS = "Communication"
ADMINISTRATORS = "Administration"


@dataclass(frozen=True)
class Role:
    """What one group may do.

    ``home`` is the language on whose home page, and everything below it, the ``pages`` actions
    hold (``WHOLE_TREE`` for every page); ``files`` are actions on images and documents;
    ``register`` ones on the records that pages refer to; ``permissions`` stand alone. ``part`` is
    what the group does in the language of ``home``: with one, the locale wall is around it.
    """

    group: str
    home: str
    pages: tuple[str, ...]
    files: tuple[str, ...]
    register: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()
    everything: bool = False
    part: RoleKind | None = None


def _translators(language: str, name: str) -> Role:
    return Role(
        f"Traduction – {name}",
        language,
        pages=("change",),
        files=("choose",),
        part=RoleKind.TRANSLATOR,
    )


def _reviewers(language: str, name: str) -> Role:
    # Their approval publishes, through the workflow; the right to publish would open ways past it.
    return Role(
        f"Relecture – {name}",
        language,
        pages=("change", "lock", "unlock"),
        files=("choose",),
        part=RoleKind.REVIEWER,
    )


ROLES = (
    Role(
        OFFICERS,
        SOURCE,
        pages=("add", "change", "publish", "lock", "unlock", "bulk_delete"),
        files=("add", "change", "choose"),
        register=("add", "change"),
        permissions=(
            "wagtail_localize.submit_translation",
            "search.view_searchlog",
            # Wishes that are over are taken back; nothing refers to them.
            "search.delete_pinnedresult",
            "search.delete_synonym",
            "search.delete_wordexception",
            # Who reads the digest by mail; who asks for it is taken off the list altogether.
            "digest.add_reader",
            "digest.change_reader",
            "digest.delete_reader",
        ),
    ),
    _translators("en", "anglais"),
    _translators("ar", "arabe"),
    _reviewers("en", "anglais"),
    _reviewers("ar", "arabe"),
    Role(
        ADMINISTRATORS,
        WHOLE_TREE,
        pages=("add", "change", "publish", "lock", "unlock", "bulk_delete"),
        files=("add", "change", "delete", "choose"),
        everything=True,
    ),
)


def reviewer_groups() -> tuple[str, ...]:
    """Return the groups of those who review, in every language."""
    return tuple(role.group for role in ROLES if role.part is RoleKind.REVIEWER)


def translator_group(language: str) -> str:
    """Return the group of those who translate into a language."""
    return next(
        role.group for role in ROLES if role.home == language and role.part is RoleKind.TRANSLATOR
    )
