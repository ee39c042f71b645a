"""The address at which the editor gives a language a value of its own, or takes it back."""

from __future__ import annotations

import json

from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404
from rest_framework.authentication import SessionAuthentication
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail_localize.models import OverridableSegment, SegmentOverride
from wagtail_localize.views.edit_translation import SegmentOverrideSerializer

from academy_site.translations.editor.admission import admit
from academy_site.translations.editor.fields import text_of
from academy_site.translations.editor.overriding import checked
from academy_site.translations.editor.refusals import UNSOUND, RefusedError
from academy_site.translations.editor.soundness import UnsoundError


@api_view(["PUT", "DELETE"])
@permission_classes([IsAuthenticated])
@authentication_classes([SessionAuthentication])
def edit_override(request: Request, translation_id: int, overridable_segment_id: int) -> Response:
    """Answer as wagtail-localize does; a corrected value loses the error that it had."""
    with transaction.atomic():
        entry = admit(request.user, translation_id)
        translation = entry.translation
        segment = get_object_or_404(
            OverridableSegment.objects.select_related("context"),
            pk=overridable_segment_id,
            source=translation.source,
        )
        place = {"locale": translation.target_locale, "context": segment.context}
        if request.method == "DELETE":
            if not SegmentOverride.objects.filter(**place).delete()[0]:
                raise Http404
            return Response({})
        try:
            value = checked(
                text_of(request), segment, type(entry.instance), translation.target_locale
            )
        except UnsoundError as error:
            raise RefusedError(str(error), UNSOUND) from error
        # Nothing in the database keeps a place from having two; the latest is what counts.
        rows = SegmentOverride.objects.filter(**place).order_by("-pk")
        override = rows.first() or SegmentOverride(**place)
        created = override.pk is None
        override.data_json = json.dumps(value)
        override.last_translated_by = request.user
        override.has_error, override.field_error = False, ""
        override.save()
        rows.exclude(pk=override.pk).delete()
    said = SegmentOverrideSerializer(override, context={"translation_source": translation.source})
    return Response(said.data, status=201 if created else 200)
