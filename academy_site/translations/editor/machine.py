"""Machine translation, where an administrator has set one up: a draft to check, never the work."""

from __future__ import annotations

import logging
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringSegment, StringTranslation
from wagtail_localize.strings import StringValue

from academy_site.translations.counting import counted_once
from academy_site.translations.editor import soundness
from academy_site.translations.editor.admission import Admission, admit
from academy_site.translations.editor.po_files import back_to
from academy_site.translations.editor.refusals import RefusedError
from academy_site.translations.models.segment import Origin
from academy_site.translations.recording import recording
from academy_site.translations.versions import MACHINE

log = logging.getLogger(__name__)


@require_POST
def machine_translate(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Fill the segments that have no words; words that are there are never touched."""
    translator = get_machine_translator()
    if translator is None:
        raise Http404
    try:
        with transaction.atomic():
            entry = admit(request.user, translation_id)
            sources = {segment.string.data for segment in _empty(entry)}
        source, target = entry.translation.source.locale, entry.translation.target_locale
        if not translator.can_translate(source, target):
            raise Http404
        # Asked outside the transaction: somebody else's service may take its time.
        found = _translated(translator, source, target, sources) if sources else {}
        with transaction.atomic(), counted_once():
            filled = _fill(admit(request.user, translation_id), translator, found)
    except RefusedError as error:
        messages.error(request, error.message)
    except ServiceError:
        messages.error(request, _("The translation service did not answer. Try again later."))
    else:
        _tell(request, filled)
    return back_to(request, translation_id)


class ServiceError(Exception):
    """The translation service failed, in whatever way services fail."""


def _empty(entry: Admission) -> list[StringSegment]:
    segments = StringSegment.objects.filter(source=entry.translation.source)
    segments = segments.annotate_translation(
        entry.translation.target_locale, include_errors=True
    ).select_related("string")
    return [segment for segment in segments if not (segment.translation or "").strip()]


def _translated(translator: Any, source: Any, target: Any, sources: set[str]) -> dict[str, str]:
    try:
        found = translator.translate(source, target, [StringValue(text) for text in sources])
    except Exception as error:
        log.warning("%s failed: %s", translator.display_name, error)
        raise ServiceError from error
    return {text.data: words.data for text, words in found.items() if words and words.data}


def _fill(entry: Admission, translator: Any, found: dict[str, str]) -> int:
    filled = 0
    for segment in _empty(entry):
        words = soundness.settled(found.get(segment.string.data, ""))
        if not words or soundness.is_blank(words) or "\0" in words:
            continue
        with recording(Origin.MACHINE, entry.user, in_review=entry.in_review):
            StringTranslation.objects.update_or_create(
                translation_of_id=segment.string_id,
                locale_id=entry.translation.target_locale_id,
                context_id=segment.context_id,
                defaults={
                    "data": words,
                    "translation_type": StringTranslation.TRANSLATION_TYPE_MACHINE,
                    "tool_name": translator.display_name,
                    "last_translated_by": entry.user,
                    "has_error": True,
                    "field_error": MACHINE,
                },
            )
        filled += 1
    return filled


def _tell(request: HttpRequest, filled: int) -> None:
    if not filled:
        messages.warning(request, _("There isn’t anything left to translate."))
        return
    said = ngettext(
        "%d text was translated by machine. It counts when somebody has checked it.",
        "%d texts were translated by machine. They count when somebody has checked them.",
        filled,
    )
    messages.success(request, said % filled)
