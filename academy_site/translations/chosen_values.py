"""Values that translators chose instead of the source's (a picture, a link): chosen, and public."""

from __future__ import annotations

import json
from typing import Any

from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation

from academy_site.translations.models.public_value import PublicValue

Values = dict[int, str]


def chosen(translation: Translation) -> Values:
    """Return the valid choices of a translation as JSON, by the key of their context."""
    rows = _overrides(translation).filter(has_error=False)
    return dict(rows.values_list("context_id", "data_json"))


def public(translation: Translation) -> Values:
    """Return the choices that the public sees."""
    return dict(_public(translation).values_list("context_id", "data_json"))


def decoded(values: Values) -> dict[int, Any]:
    return {context: json.loads(data) for context, data in values.items()}


def unpublished(translation: Translation) -> set[int]:
    """Return the contexts whose choice is not what the public sees, one taken back included."""
    now, shown = chosen(translation), public(translation)
    present = OverridableSegment.objects.filter(source=translation.source)
    return {
        context
        for context in set(present.values_list("context_id", flat=True))
        if now.get(context) != shown.get(context)
    }


def authors(translation: Translation) -> set[int]:
    """Return the keys of those who made the choices that are not public yet."""
    rows = _overrides(translation).filter(context__in=unpublished(translation))
    return {key for key in rows.values_list("last_translated_by", flat=True) if key is not None}


def mark_public(translation: Translation) -> None:
    """Remember that the public sees the present choices."""
    _public(translation).delete()
    PublicValue.objects.bulk_create(
        PublicValue(context_id=context, locale_id=translation.target_locale_id, data_json=data)
        for context, data in chosen(translation).items()
    )


def _overrides(translation: Translation) -> Any:
    return SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )


def _public(translation: Translation) -> Any:
    return PublicValue.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )
