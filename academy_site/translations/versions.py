"""The history of every segment: a version is written whenever wagtail-localize saves words."""

from __future__ import annotations

from typing import Any

from wagtail_localize.models import StringTranslation
from wagtail_localize.strings import StringValue, validate_translation_links

from academy_site.translations.models.segment import Origin, SegmentState, SegmentVersion
from academy_site.translations.recording import occasion
from academy_site.translations.words import count_words

# What ``StringTranslation.field_error`` says of words that are there and do not count; the
# editor puts it into the user's language.
CARRIED, MACHINE, FUZZY, BLANK = "carried", "machine", "fuzzy", "blank"
NEVER_DONE = {Origin.MACHINE: MACHINE, Origin.CARRIED: CARRIED}


def record(row: StringTranslation, update_fields: Any = None) -> None:
    """Write down the version that was just saved, and where it comes from.

    Words that nobody has looked at are kept from counting, whoever saved them and however.
    """
    if row.context_id is None:
        return
    said = occasion()
    origin = said.origin if said else _origin_of(row)
    _hold_back(row, origin)
    standing, _created = SegmentState.objects.get_or_create(
        translation=row, defaults={"origin": origin}
    )
    if update_fields is not None and "data" not in update_fields:
        return  # only wagtail-localize's own marks changed
    standing.origin = origin
    standing.former_source = said.former_source if said else None
    standing.save(update_fields=["origin", "former_source"])
    row.standing = standing
    _append(row, origin, row.data, not row.has_error and is_valid(row))


def record_deletion(row: StringTranslation) -> None:
    """Write down that the words of a segment were taken away; what they were stays in history."""
    if row.context_id is not None:
        _append(row, occasion().origin if occasion() else Origin.TYPED, "", False)


def is_valid(row: StringTranslation) -> bool:
    """Tell whether wagtail-localize can put the words back into their page."""
    try:
        StringValue.from_translated_html(row.data)
        validate_translation_links(row.translation_of.data, row.data)
    except ValueError:
        return False
    return True


def latest_of(context_id: int, locale_id: int, string_id: int) -> SegmentVersion | None:
    """Return the version of a segment that is in use."""
    return SegmentVersion.objects.filter(
        context_id=context_id, locale_id=locale_id, source_string_id=string_id
    ).first()


def _origin_of(row: StringTranslation) -> Origin:
    if row.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE:
        return Origin.MACHINE
    return Origin.IMPORT if row.tool_name else Origin.TYPED


def _hold_back(row: StringTranslation, origin: Origin) -> None:
    reason = NEVER_DONE.get(origin) or ("" if row.data.strip() else BLANK)
    if reason and not row.has_error:
        row.has_error, row.field_error = True, reason
        # Not saved through the model: that would be another version.
        StringTranslation.objects.filter(pk=row.pk).update(has_error=True, field_error=reason)


def _append(row: StringTranslation, origin: Origin, data: str, done: bool) -> None:
    said = occasion()
    before = latest_of(row.context_id, row.locale_id, row.translation_of_id)
    if before and (before.data, before.done) == (data, done):
        return
    SegmentVersion.objects.create(
        context_id=row.context_id,
        locale_id=row.locale_id,
        source_string_id=row.translation_of_id,
        data=data,
        origin=origin,
        done=done,
        in_review=bool(said and said.in_review),
        words=count_words(row.translation_of.data),
        made_by=(said and said.user) or row.last_translated_by,
    )
