"""What a schedule will make public, for those who look at it when it is set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.models import Revision

FIELD = "approved_go_live_at"


def scheduled_version(revision: Revision, update_fields: Iterable[str] | None = None) -> Any:
    """Return what a revision about to be saved makes public at its hour, as it will be then.

    None where it is not being scheduled. For receivers of ``pre_save`` of Revision.
    """
    written = update_fields is None or FIELD in update_fields
    if not written or getattr(revision, FIELD) is None:
        return None
    version = revision.as_object()
    version.live = True
    return version
