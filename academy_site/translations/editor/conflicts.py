"""Nobody's words are overwritten unread: what happened to a segment since it was last seen.

An editor sends back, with every change, the version that it showed (``seen``). The check and the
saving have to be in one transaction with the job's row locked, as ``admission`` leaves it.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment

from academy_site.base import dates
from academy_site.base.languages import active_language
from academy_site.translations.editor.isolation import isolated
from academy_site.translations.models.segment import Origin, SegmentVersion
from academy_site.translations.versions import latest_of

# Written by a person's own hand; everything else surprises even whoever set it off.
BY_HAND = (Origin.TYPED, Origin.MEMORY, Origin.RESTORED)


def unseen(
    user: Any, segment: StringSegment, locale_id: int, seen: int, data: str
) -> SegmentVersion | None:
    """Return the version in use if ``data`` would overwrite it unread, otherwise None."""
    latest = newer(segment, locale_id, seen, data)
    if latest and latest.made_by_id == user.pk and latest.origin in BY_HAND:
        return None
    return latest


def newer(segment: StringSegment, locale_id: int, seen: int, data: str) -> SegmentVersion | None:
    """Return the version in use if it is newer than ``seen`` and reads other than ``data``."""
    latest = latest_of(segment.context_id, locale_id, segment.string_id)
    if latest is None or latest.pk <= seen or latest.data == data:
        return None
    return latest


def told(version: SegmentVersion) -> str:
    """Say whose version it is, when it was made, and what it reads."""
    who = version.made_by
    values = {
        "who": isolated(who.get_full_name() or who.get_username()) if who else _("the house"),
        "when": dates.moment(version.made_at, active_language()),
        "words": isolated(version.data),
        "origin": version.get_origin_display(),
    }
    if not version.data:
        said = _("%(who)s took these words away in the meantime (%(when)s).")
    elif version.origin in BY_HAND:
        said = _("%(who)s wrote here in the meantime (%(when)s): “%(words)s”.")
    else:
        said = _("These words came in the meantime (%(origin)s, %(when)s): “%(words)s”.")
    return said % values


def seen_of(value: str | None) -> int:
    """Read ``seen`` from a request; whoever does not say has seen nothing."""
    return int(value) if value and value.isascii() and value.isdigit() else 0
