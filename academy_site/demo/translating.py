"""Makes the English and Arabic pages as wagtail-localize translations of the French ones.

The translated page is composed in memory, with the same block ids, and cut into segments exactly
like its source; each source segment then gets the segment of the same path as its translation.
"""

from __future__ import annotations

from collections import defaultdict

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from academy_site.demo.content import ContentError
from academy_site.translations.counting import counted_once
from academy_site.translations.models import Origin, TranslationJob
from academy_site.translations.publishing import make_public
from academy_site.translations.recording import recording


def translate(page: Page, composed: Page, locale: Locale) -> Page:
    """Translate the published ``page`` into ``locale`` with the words of ``composed``, and publish.

    Raises ContentError when the two do not have the same segments.
    """
    with recording(Origin.IMPORT), counted_once():
        source, _created = TranslationSource.update_or_create_from_instance(page)
        translation, _created = Translation.objects.get_or_create(
            source=source, target_locale=locale
        )
        _store_words(page, source, composed, locale)
        if not page.has_translation(locale):
            _shell(page, composed, locale)
    # Without a review: the words of the demonstration were read before they came here.
    job = TranslationJob.objects.get(translation=translation)
    job.slug = composed.slug
    job.save(update_fields=["slug"])
    make_public(job)
    return page.get_translation(locale).specific


def _store_words(page: Page, source: TranslationSource, composed: Page, locale: Locale) -> None:
    words = _words_by_path(composed)
    segments = StringSegment.objects.filter(source=source).select_related("string", "context")
    for segment in segments.order_by("order"):
        found = words[segment.context.path]
        if not found:
            raise ContentError(
                f"{page.title}: no {locale.language_code} words for {segment.context.path}"
            )
        StringTranslation.objects.update_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={
                "data": found.pop(0),
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "has_error": False,
                "field_error": "",
            },
        )
    left = {path: found for path, found in words.items() if found}
    if left:
        raise ContentError(f"{page.title}: {locale.language_code} words without a source: {left}")


def _shell(page: Page, composed: Page, locale: Locale) -> None:
    """Copy the page with its final slug: a slug changed later would leave a redirect behind."""
    parent = page.get_parent()
    page.copy(
        to=parent if parent.is_root() else parent.get_translation(locale),
        update_attrs={"locale": locale, "slug": composed.slug, "title": composed.title},
        copy_revisions=False,
        keep_live=False,
        reset_translation_key=False,
        log_action="wagtail.copy_for_translation",
    )


def _words_by_path(composed: Page) -> dict[str, list[str]]:
    words: dict[str, list[str]] = defaultdict(list)
    for segment in extract_segments(composed):
        if isinstance(segment, StringSegmentValue):
            words[segment.path].append(segment.string.data)
    return words
