"""Translations in any number, made in bulk: no signal counts them, so they cost nothing to make."""

from __future__ import annotations

import itertools
import uuid
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Locale, Page
from wagtail_localize.models import TranslatableObject, Translation, TranslationSource

from academy_site.base import clock
from academy_site.translations.models import Priority, State, TranslationJob


def crowd(count: int) -> None:
    """Make so many jobs of pages of every kind, in all languages, states and hands."""
    now, page_type = clock.now(), ContentType.objects.get_for_model(Page)
    french, *targets = Locale.objects.order_by("pk")
    pages = Page.objects.filter(locale=french, depth__gt=2)
    objects = TranslatableObject.objects.bulk_create(
        TranslatableObject(translation_key=uuid.uuid4(), content_type=page_type)
        for _number in range(count)
    )
    sources = TranslationSource.objects.bulk_create(
        TranslationSource(
            object=made, specific_content_type_id=page.content_type_id, locale=french,
            object_repr=page.title, content_json="{}", last_updated_at=now,
        )
        for made, page in zip(objects, itertools.cycle(pages), strict=False)
    )  # fmt: skip
    translations = Translation.objects.bulk_create(
        Translation(source=source, target_locale=target)
        for source, target in zip(sources, itertools.cycle(targets), strict=False)
    )
    hands = itertools.cycle([None, *get_user_model().objects.order_by("pk")])
    facts = zip(
        translations, itertools.cycle(pages), itertools.cycle(State), hands,
        itertools.cycle(Priority), itertools.count(-3), strict=False,
    )  # fmt: skip
    TranslationJob.objects.bulk_create(
        TranslationJob(
            translation=translation, source_page=page, target_id=str(page.pk), state=state,
            assignee=hand, changed_by=hand, changed_at=now, priority=priority, segments=8,
            segments_done=days % 9, words=100, words_left=days % 101, open_questions=days % 3,
            due=now.date() + timedelta(days=days),
        )
        for translation, page, state, hand, priority, days in facts
    )  # fmt: skip
