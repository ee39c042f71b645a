"""Translations in any number, each of a page of its own, made in bulk beside the demo's."""

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
from academy_site.translations.queue.wholes import wholes


def crowd(count: int) -> None:
    """Make so many translations of new pages below a session, in every language in turn."""
    now, today = clock.now(), clock.today()
    parent = wholes()[0].get_children().last()
    french, *targets = Locale.objects.order_by("pk")
    kind = ContentType.objects.get_for_model(Page)
    specific = parent.specific_class
    start = Page.objects.filter(path__startswith=parent.path, depth=parent.depth + 1).count() + 50
    halves = -(-count // len(targets))
    pages = Page.objects.bulk_create(
        Page(
            path=Page._get_path(parent.path, parent.depth + 1, start + number),
            depth=parent.depth + 1, title=f"Exposé {number} sur les batteries",
            slug=f"e-{start}-{number}",
            draft_title=f"Exposé {number} sur les batteries", locale=french,
            content_type=ContentType.objects.get_for_model(specific), live=True,
            url_path=f"{parent.url_path}e-{start}-{number}/",
        )
        for number in range(halves)
    )  # fmt: skip
    objects = TranslatableObject.objects.bulk_create(
        TranslatableObject(translation_key=page.translation_key or uuid.uuid4(), content_type=kind)
        for page in pages
    )
    sources = TranslationSource.objects.bulk_create(
        TranslationSource(
            object=made, specific_content_type_id=page.content_type_id, locale=french,
            object_repr=page.title, content_json="{}" * 2_000, last_updated_at=now,
        )
        for made, page in zip(objects, pages, strict=True)
    )  # fmt: skip
    pairs = [(page, source, target) for page, source in zip(pages, sources, strict=True)
             for target in targets][:count]  # fmt: skip
    translations = Translation.objects.bulk_create(
        Translation(source=source, target_locale=target) for _page, source, target in pairs
    )
    hands = itertools.cycle([None, *get_user_model().objects.order_by("pk")])
    facts = zip(translations, pairs, itertools.cycle(State), hands, itertools.cycle(Priority),
                itertools.count(), strict=False)  # fmt: skip
    TranslationJob.objects.bulk_create(
        TranslationJob(
            translation=translation, source_page=pair[0], target_id=str(pair[0].pk), state=state,
            assignee=hand, changed_by=hand, changed_at=now, priority=priority, segments=12,
            segments_done=number % 13, words=240, words_left=number % 241,
            due=today + timedelta(days=number % 90 - 10) if number % 4 else None,
        )
        for translation, pair, state, hand, priority, number in facts
    )  # fmt: skip
