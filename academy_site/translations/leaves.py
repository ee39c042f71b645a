"""A page's words by the place where each stands: what a composition chooses from.

A *leaf* is a field, or a block at the end of a StreamField's tree, with all the segments that it is
made of: one for a plain text; a template, several strings and its links for a rich text.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    Translation,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue

# The words to use of a segment, from its source text and its translation; None where there are
# none that will do.
Wording = Callable[[str, StringTranslation | None], str | None]


@dataclass
class Leaf:
    """The segments of one place; ``complete`` unless one of them has no words to use."""

    segments: list[Any] = field(default_factory=list)
    complete: bool = True
    has_words: bool = False

    @property
    def words(self) -> list[str]:
        return [
            segment.string.data
            for segment in self.segments
            if isinstance(segment, StringSegmentValue)
        ]


Leaves = dict[str, Leaf]


def place(path: str) -> str:
    """Return the leaf that a content path belongs to: a rich text's links lie below it."""
    return path.split(".'", 1)[0]


def leaves_of(instance: Any) -> Leaves:
    """Return the leaves of a page or snippet as it stands."""
    found: Leaves = defaultdict(Leaf)
    for segment in extract_segments(instance):
        leaf = found[place(segment.path)]
        leaf.segments.append(segment)
        leaf.has_words |= isinstance(segment, StringSegmentValue)
    return dict(found)


def stored_leaves(translation: Translation, wording: Wording, values: Mapping[int, Any]) -> Leaves:
    """Return the leaves of the source in its present shape, with the words that ``wording`` picks.

    ``values`` are those to take instead of the source's (a picture, a link), by their context.
    """
    found: Leaves = defaultdict(Leaf)
    source = translation.source
    for kind in (TemplateSegment, StringSegment, RelatedObjectSegment):
        rows = kind.objects.filter(source=source).select_related("context").order_by("order")
        _READERS[kind](rows, translation, wording, found)
    _read_values(translation, values, found)
    return dict(found)


def _read_templates(rows: Any, _translation: Any, _wording: Any, found: Leaves) -> None:
    for row in rows.select_related("template"):
        template = row.template
        found[place(row.context.path)].segments.append(
            TemplateSegmentValue(
                row.context.path,
                template.template_format,
                template.template,
                template.string_count,
                order=row.order,
            )
        )


def _read_strings(rows: Any, translation: Translation, wording: Wording, found: Leaves) -> None:
    translated = {
        (row.translation_of_id, row.context_id): row
        for row in StringTranslation.objects.filter(
            context__object_id=translation.source.object_id,
            locale_id=translation.target_locale_id,
        ).select_related("standing", "translation_of")
    }
    for row in rows.select_related("string"):
        leaf = found[place(row.context.path)]
        leaf.has_words = True
        words = wording(row.string.data, translated.get((row.string_id, row.context_id)))
        if words is None:
            leaf.complete = False
            continue
        attrs = json.loads(row.attrs) if row.attrs else None
        value = StringSegmentValue(row.context.path, StringValue(words), attrs=attrs)
        leaf.segments.append(value.with_order(row.order))


def _read_related(rows: Any, translation: Translation, _wording: Any, found: Leaves) -> None:
    for row in rows.select_related("object"):
        leaf = found[place(row.context.path)]
        other = row.object.get_instance_or_none(translation.target_locale)
        if other is None or not getattr(other, "live", True):
            leaf.complete = False
            continue
        leaf.segments.append(
            RelatedObjectSegmentValue(
                row.context.path,
                row.object.content_type,
                row.object.translation_key,
                order=row.order,
            )
        )


def _read_values(translation: Translation, values: Mapping[int, Any], found: Leaves) -> None:
    rows: Iterable[Any] = (
        OverridableSegment.objects.filter(source=translation.source, context__in=list(values))
        .select_related("context")
        .order_by("order")
    )
    for row in rows:
        found[place(row.context.path)].segments.append(
            OverridableSegmentValue(row.context.path, values[row.context_id], order=row.order)
        )


_READERS: dict[type, Callable[[Any, Translation, Wording, Leaves], None]] = {
    TemplateSegment: _read_templates,
    StringSegment: _read_strings,
    RelatedObjectSegment: _read_related,
}
