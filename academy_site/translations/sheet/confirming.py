"""“Still right”: words that were carried over or come from a machine count on somebody's word."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from academy_site.translations import versions
from academy_site.translations.editor import conflicts, saving
from academy_site.translations.editor.admission import admit
from academy_site.translations.editor.refusals import CONFLICT, GONE, RefusedError
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.segments import Segment

# Why words that are there may wait for nothing but somebody who says that they are right.
CONFIRMABLE = {versions.CARRIED, versions.MACHINE, versions.FUZZY}


def can_confirm(segment: Segment) -> bool:
    """Tell whether the words of a segment only wait for somebody to say that they are right."""
    return segment.reason in CONFIRMABLE and bool(segment.words.strip())


@transaction.atomic
def confirm(job: TranslationJob, segment_id: int, user: Any, seen: int) -> None:
    """Let the words of a segment count as they are.

    Only those that the user has read (``seen``): raises RefusedError when they are others now, and
    for whatever else the editor would not save.
    """
    entry = admit(user, job.translation_id)
    segment = saving.segment_of(entry, segment_id)
    place = segment.context_id, job.translation.target_locale_id, segment.string_id
    latest = versions.latest_of(*place)
    if latest is None or not latest.data:
        raise RefusedError(_("There is nothing to confirm in this segment."), GONE)
    if latest.pk != seen:
        told = conflicts.told(latest)
        raise RefusedError(_("Not confirmed. %s Read it, then confirm it.") % told, CONFLICT)
    saving.save(entry, segment, latest.data, seen)
