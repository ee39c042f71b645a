"""The segments of a job as a translator meets them: source, words, and where the words stand."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Max
from wagtail_localize.models import StringSegment, StringTranslation

from academy_site.translations.counting import is_done
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.segment import SegmentVersion

DONE, TO_CHECK, MISSING = "done", "to_check", "missing"


@dataclass(frozen=True)
class Segment:
    """One segment in one language.

    ``former_source`` is the French that the words were made for, when it has changed since;
    ``seen`` the latest version, to be sent back with a change so that nobody's is overwritten.
    """

    id: int
    context_id: int
    string_id: int
    path: str
    label: str
    source: str
    words: str
    status: str
    reason: str = ""
    origin: str = ""
    former_source: str = ""
    public: str | None = None
    seen: int = 0


def listing(job: TranslationJob) -> list[Segment]:
    """Return the segments of a job in the order of the page; three queries, however many."""
    source, locale_id = job.translation.source, job.translation.target_locale_id
    rows = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            context__object_id=source.object_id, locale_id=locale_id
        ).select_related("standing__former_source")
    }
    versions = SegmentVersion.objects.filter(
        context__object_id=source.object_id, locale_id=locale_id
    ).order_by()
    seen = {
        (string, context): latest
        for string, context, latest in versions.values_list("source_string", "context").annotate(
            Max("pk")
        )
    }
    found = (
        StringSegment.objects.filter(source=source)
        .select_related("string", "context")
        .order_by("order")
    )
    model = source.specific_content_type.model_class()
    return [
        _segment(segment, rows.get(key), seen.get(key, 0), model)
        for segment in found
        for key in [(segment.string_id, segment.context_id)]
    ]


def _segment(
    segment: StringSegment, row: StringTranslation | None, seen: int, model: type | None
) -> Segment:
    standing = getattr(row, "standing", None)
    former = standing.former_source if standing else None
    words = row.data if row else ""
    return Segment(
        id=segment.pk,
        context_id=segment.context_id,
        string_id=segment.string_id,
        path=segment.context.path,
        label=_label(segment.context.field_path, model),
        source=segment.string.data,
        words=words,
        status=DONE if is_done(row) else TO_CHECK if words else MISSING,
        reason=row.field_error if row and row.has_error else "",
        origin=standing.origin if standing else "",
        former_source=former.data if former else "",
        public=standing.public_data if standing else None,
        seen=seen,
    )


def _label(field_path: str, model: type | None) -> str:
    """Return the name of a segment's field and block in the user's language."""
    first, *blocks = field_path.split(".")
    if model is None:
        return first
    field = model._meta.get_field(first)
    names = [str(getattr(field, "verbose_name", None) or field.related_model._meta.verbose_name)]
    block = getattr(field, "stream_block", None)
    for name in blocks:
        children = getattr(block, "child_blocks", None)
        block = children.get(name) if children else getattr(block, "child_block", None)
        if block is None:
            break
        if name != "item":
            names.append(str(block.label or name))
    return " – ".join(name[:1].upper() + name[1:] for name in names)
