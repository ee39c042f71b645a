"""Taking the words of a PO file over, entry by entry; what is not taken is told with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from polib import POEntry, POFile
from wagtail_localize.models import StringSegment, StringTranslation

from academy_site.translations.counting import counted_once, is_done
from academy_site.translations.editor import conflicts, soundness
from academy_site.translations.editor.admission import Admission
from academy_site.translations.editor.po_writing import FUZZY, SEEN
from academy_site.translations.models.segment import Origin
from academy_site.translations.recording import recording
from academy_site.translations.versions import FUZZY as TO_CHECK

TOOL = "PO File"  # as wagtail-localize names it


@dataclass(frozen=True)
class Skipped:
    """An entry that was not taken, by its line in the file."""

    line: int
    source: str
    reason: str


@dataclass
class Report:
    """What came of a file; entries that are empty or say nothing new are not counted."""

    done: int = 0
    to_check: int = 0
    skipped: list[Skipped] = field(default_factory=list)


class _NotTakenError(Exception):
    """An entry that is not taken; the message is the reason."""


def take(entry: Admission, po: POFile) -> Report:
    """Save the words of ``po``; to be called in the transaction of the admission."""
    report, seen = Report(), conflicts.seen_of(po.metadata.get(SEEN))
    places = _places(entry)
    with counted_once():
        for message in po:
            if message.obsolete or soundness.is_blank(message.msgstr):
                continue
            try:
                fuzzy = FUZZY in message.flags
                if _take_one(entry, places, message, seen, fuzzy):
                    report.done += not fuzzy
                    report.to_check += fuzzy
            except _NotTakenError as error:
                report.skipped.append(Skipped(message.linenum, message.msgid, str(error)))
    return report


Places = dict[tuple[str, str], StringSegment]


def _places(entry: Admission) -> Places:
    rows = StringSegment.objects.filter(source=entry.translation.source)
    rows = rows.select_related("string", "context").order_by("order")
    return {(row.context.path, row.string.data): row for row in rows}


def _take_one(entry: Admission, places: Places, message: POEntry, seen: int, fuzzy: bool) -> bool:
    segment = places.get((message.msgctxt or "", message.msgid))
    if segment is None:
        known = any(path == message.msgctxt for path, _text in places)
        raise _NotTakenError(
            _("the source has changed here since the file was made")
            if known
            else _("the source has no such text in this place")
        )
    value = _sound(entry, segment, message.msgstr)
    locale_id = entry.translation.target_locale_id
    row = (
        StringTranslation.objects.filter(
            translation_of=segment.string_id, context=segment.context_id, locale=locale_id
        )
        .select_related("standing__former_source")
        .first()
    )
    if row is not None and row.data == value and (fuzzy or is_done(row)):
        return False
    if fuzzy and is_done(row):
        raise _NotTakenError(_("marked fuzzy, and there are words that are done"))
    _refuse_overwriting(entry, segment, seen, value)
    _save(entry, segment, row, value, fuzzy)
    return True


def _sound(entry: Admission, segment: StringSegment, words: str) -> str:
    value = soundness.settled(words)
    try:
        soundness.check(value, segment.string.data, segment.context, type(entry.instance))
    except soundness.UnsoundError as error:
        raise _NotTakenError(str(error)) from error
    return value


def _refuse_overwriting(entry: Admission, segment: StringSegment, seen: int, value: str) -> None:
    """A file may follow on its maker's former import; all else that is newer was not seen in it."""
    latest = conflicts.newer(segment, entry.translation.target_locale_id, seen, value)
    if latest is None:
        return
    if latest.origin != Origin.IMPORT or latest.made_by_id != entry.user.pk:
        raise _NotTakenError(conflicts.told(latest))


def _save(
    entry: Admission,
    segment: StringSegment,
    row: StringTranslation | None,
    value: str,
    fuzzy: bool,
) -> None:
    standing = getattr(row, "standing", None)
    # What is still to be checked is so against the source that it was made for.
    former = standing.former_source if fuzzy and standing else None
    with recording(Origin.IMPORT, entry.user, in_review=entry.in_review, former_source=former):
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            locale_id=entry.translation.target_locale_id,
            context_id=segment.context_id,
            defaults={
                "data": value,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "tool_name": TOOL,
                "last_translated_by": entry.user,
                "has_error": fuzzy,
                "field_error": TO_CHECK if fuzzy else "",
            },
        )
