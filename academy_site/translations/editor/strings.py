"""The address at which the editor saves the words of a segment, or takes them away."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from rest_framework.authentication import SessionAuthentication
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.views.edit_translation import StringTranslationSerializer

from academy_site.translations.editor import saving, soundness
from academy_site.translations.editor.admission import Admission, admit
from academy_site.translations.editor.conflicts import seen_of
from academy_site.translations.editor.fields import text_of
from academy_site.translations.editor.reasons import comment_of
from academy_site.translations.models.segment import Origin
from academy_site.translations.versions import latest_of


@api_view(["PUT", "DELETE"])
@permission_classes([IsAuthenticated])
@authentication_classes([SessionAuthentication])
def edit_string_translation(
    request: Request, translation_id: int, string_segment_id: int
) -> Response:
    """Answer as wagtail-localize does, with ``seen`` besides: the version that is in use now."""
    with transaction.atomic():
        entry = admit(request.user, translation_id, correcting=True)
        segment = saving.segment_of(entry, string_segment_id)
        seen = seen_of(request.query_params.get("seen"))
        if request.method == "DELETE":
            found = saving.take_away(entry, segment, seen)
            return Response({"seen": _seen(entry, segment)}, status=200 if found else 404)
        row, created = saving.save(entry, segment, text_of(request), seen)
        return Response(_told(entry, segment, row), status=201 if created else 200)


def _told(entry: Admission, segment: StringSegment, row: StringTranslation) -> dict[str, Any]:
    context = {"translation_source": entry.translation.source}
    said = dict(StringTranslationSerializer(row, context=context).data)
    said["comment"] = comment_of(Origin.TYPED, row.updated_at)
    if lost := soundness.lost_markup(row.data, segment.string.data):
        marks = ", ".join(f"<{name}>" for name in lost)
        said["comment"] = _("%(saved)s. The source has %(marks)s, these words do not.") % {
            "saved": said["comment"],
            "marks": marks,
        }
    return {**said, "seen": _seen(entry, segment)}


def _seen(entry: Admission, segment: StringSegment) -> int:
    locale_id = entry.translation.target_locale_id
    latest = latest_of(segment.context_id, locale_id, segment.string_id)
    return latest.pk if latest else 0
