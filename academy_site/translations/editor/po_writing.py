"""A translation as a PO file, for those who work in a tool of their own (GNU gettext's format)."""

from __future__ import annotations

from django.db.models import Max
from django.utils import timezone
from polib import POEntry, POFile

from academy_site.translations import segments
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.segment import SegmentVersion

# wagtail-localize's own, by which a file finds back to its translation.
IDENTITY = "X-WagtailLocalize-TranslationID"
# The latest version of any segment when the file was made: what is newer, its maker has not seen.
SEEN = "X-Academy-Seen"
FUZZY = "fuzzy"
WIDTH = 200


def written(job: TranslationJob) -> POFile:
    """Return the file of a job: words to check are fuzzy, with the former source beside them."""
    translation = job.translation
    po = POFile(wrapwidth=WIDTH)
    po.metadata = {
        "POT-Creation-Date": timezone.now().strftime("%Y-%m-%d %H:%M%z"),
        "Language": job.language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        IDENTITY: str(translation.uuid),
        SEEN: str(_latest(job)),
    }
    # A text that stands twice in one place is one entry, as the format wants it.
    entries = {(each.path, each.source): each for each in reversed(segments.listing(job))}
    for segment in reversed(entries.values()):
        po.append(_entry(segment))
    return po


def _entry(segment: segments.Segment) -> POEntry:
    to_check = segment.status == segments.TO_CHECK
    return POEntry(
        msgctxt=segment.path,
        msgid=segment.source,
        msgstr=segment.words,
        comment=segment.label,
        flags=[FUZZY] if to_check else [],
        previous_msgctxt=segment.path if segment.former_source else None,
        previous_msgid=segment.former_source or None,
    )


def _latest(job: TranslationJob) -> int:
    versions = SegmentVersion.objects.filter(
        context__object_id=job.translation.source.object_id,
        locale_id=job.translation.target_locale_id,
    )
    return versions.order_by().aggregate(latest=Max("pk"))["latest"] or 0
