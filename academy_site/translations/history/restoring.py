"""Puts a former version of a segment's words back into use, as a new version on top of all."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation

from academy_site.translations import versions
from academy_site.translations.editor import conflicts, saving
from academy_site.translations.editor.admission import admit
from academy_site.translations.editor.refusals import CONFLICT, GONE, RefusedError
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.segment import Origin, SegmentVersion
from academy_site.translations.recording import recording


@transaction.atomic
def restore(
    job: TranslationJob, segment_id: int, version: SegmentVersion, user: Any, seen: int
) -> StringTranslation:
    """Restore a version of a segment's place; it counts as done only if it did, and for this text.

    Raises RefusedError for what the editor would refuse, too: a review under way, a lock, words
    that somebody wrote since ``seen``.
    """
    entry = admit(user, job.translation_id, correcting=True)
    segment = saving.segment_of(entry, segment_id)
    locale_id = job.translation.target_locale_id
    if not version.data or (version.context_id, version.locale_id) != (
        segment.context_id, locale_id
    ):  # fmt: skip
        raise RefusedError(_("There are no words to restore in this version."), GONE)
    if latest := conflicts.unseen(user, segment, locale_id, seen, version.data):
        told = conflicts.told(latest)
        raise RefusedError(_("Not restored. %s Restore again to put it back.") % told, CONFLICT)
    of_another_text = version.source_string_id != segment.string_id
    doubt = versions.CARRIED if of_another_text else "" if version.done else _doubt(version)
    former_source = version.source_string if of_another_text else None
    place = {
        "translation_of_id": segment.string_id,
        "locale_id": locale_id,
        "context_id": segment.context_id,
    }
    row = StringTranslation.objects.filter(**place).first() or StringTranslation(**place)
    row.data = version.data
    row.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
    row.tool_name = ""
    row.last_translated_by = user
    row.has_error, row.field_error = bool(doubt), doubt
    with recording(Origin.RESTORED, user, in_review=entry.in_review, former_source=former_source):
        row.save()
    return row


def _doubt(version: SegmentVersion) -> str:
    """Return why a version did not count: by its origin, else that it was uncertain."""
    return versions.NEVER_DONE.get(Origin(version.origin), versions.FUZZY)
