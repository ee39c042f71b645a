"""Saving the words of one segment: typed by a translator, checked, and never over unread ones."""

from __future__ import annotations

from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation

from academy_site.translations.editor import conflicts, soundness
from academy_site.translations.editor.admission import Admission
from academy_site.translations.editor.refusals import CONFLICT, GONE, UNSOUND, RefusedError
from academy_site.translations.models.segment import Origin
from academy_site.translations.recording import recording


def segment_of(entry: Admission, segment_id: int) -> StringSegment:
    """Return a segment of the translation; refuses one that the source no longer has."""
    segment = (
        StringSegment.objects.filter(pk=segment_id, source=entry.translation.source)
        .select_related("string", "context")
        .first()
    )
    if segment is None:
        raise RefusedError(
            _(
                "The source of this text has changed since you opened this page. "
                "Load the page again to see what it says now; your words are not saved."
            ),
            GONE,
        )
    return segment


def save(
    entry: Admission, segment: StringSegment, value: str, seen: int
) -> tuple[StringTranslation, bool]:
    """Save what a translator wrote, and say whether it is the segment's first.

    Raises RefusedError when it is unsound or would overwrite what was not seen.

    Saving words as they are says that they have been looked at: they count as done from then on.
    """
    value = soundness.settled(value)
    model = type(entry.instance)
    try:
        soundness.check(value, segment.string.data, segment.context, model)
    except soundness.UnsoundError as error:
        raise RefusedError(_("Not saved. %s") % error, UNSOUND) from error
    _refuse_overwriting(entry, segment, value, seen)
    with recording(Origin.TYPED, entry.user, in_review=entry.in_review):
        row, created = StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            locale_id=entry.translation.target_locale_id,
            context_id=segment.context_id,
            defaults={
                "data": value,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": "",
                "last_translated_by": entry.user,
                "has_error": False,
                "field_error": "",
            },
        )
    return row, created


def take_away(entry: Admission, segment: StringSegment, seen: int) -> bool:
    """Delete the words of a segment; return whether there were any."""
    row = StringTranslation.objects.filter(
        translation_of_id=segment.string_id,
        locale_id=entry.translation.target_locale_id,
        context_id=segment.context_id,
    ).first()
    if row is None:
        return False
    _refuse_overwriting(entry, segment, "", seen)
    with recording(Origin.TYPED, entry.user, in_review=entry.in_review):
        row.delete()
    return True


def _refuse_overwriting(entry: Admission, segment: StringSegment, value: str, seen: int) -> None:
    locale_id = entry.translation.target_locale_id
    if version := conflicts.unseen(entry.user, segment, locale_id, seen, value):
        raise RefusedError(
            _("Not saved. %s Save again to put yours in their place.") % conflicts.told(version),
            CONFLICT,
            seen=version.pk,
        )
