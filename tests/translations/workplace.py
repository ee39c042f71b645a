"""A small French page, people who work on it, and the acts of their work.

Every word carries its language (``fr-…``, ``en-…``, ``ar-…``), so that a word that is public in the
wrong language is seen at once.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation

from academy_site.demo.streams import block_id
from academy_site.translations import reviewing, segments
from academy_site.translations.leaves import leaves_of
from academy_site.translations.models import LanguageRole, RoleKind, TranslationJob
from academy_site.translations.submitting import submit
from home.models import StandardPage
from tests.demo_pages import page

WORD = re.compile(r"\b(fr|en|ar)-\w+")
_numbers = itertools.count(1)


def locale(language: str) -> Locale:
    return Locale.objects.get(language_code=language)


def person(name: str, *kinds: tuple[str, RoleKind], home: bool = True) -> Any:
    """Return a user with roles in languages, and the right to edit those languages' pages."""
    user, _created = get_user_model().objects.get_or_create(
        username=name, defaults={"email": f"{name}@example.org"}
    )
    for language, kind in kinds:
        group, created = Group.objects.get_or_create(name=f"{kind} {language}")
        if created:
            LanguageRole.objects.create(group=group, locale=locale(language), kind=kind)
            group.permissions.add(Permission.objects.get(codename="access_admin"))
            if home:
                group.page_permissions.create(
                    page=page("home.HomePage", language),
                    permission=Permission.objects.get(
                        codename="change_page", content_type__app_label="wagtailcore"
                    ),
                )
        user.groups.add(group)
    return get_user_model().objects.get(pk=user.pk)


def paragraph(name: str, html: str) -> dict[str, Any]:
    return {"type": "paragraph", "id": block_id("workplace", name), "value": html}


def figure(name: str, number: str, label: str) -> dict[str, Any]:
    return {
        "type": "key_figure",
        "id": block_id("workplace", name),
        "value": {"value": number, "unit": "%", "label": label},
    }


def points(name: str, items: Iterable[str]) -> dict[str, Any]:
    listed = [
        {"type": "item", "id": block_id("workplace", name, number), "value": item}
        for number, item in enumerate(items)
    ]
    return {
        "type": "list",
        "id": block_id("workplace", name),
        "value": {"items": listed, "ordered": False},
    }


BODY = (
    paragraph("one", '<p>fr-un <a href="https://example.org/a">fr-lien</a> fr-suite</p>'),
    paragraph("two", "<p>fr-deux</p>"),
    figure("figure", "52", "fr-part"),
)


def french(body: Iterable[dict[str, Any]] = BODY, **fields: Any) -> StandardPage:
    """Publish a French page below the home page."""
    number = next(_numbers)
    values = {"title": f"fr-titre{number}", "slug": f"fr-page-{number}", "lead": "fr-chapeau"}
    made = StandardPage(body=json.dumps(list(body)), **(values | fields))
    page("home.HomePage").add_child(instance=made)
    made.save_revision().publish()
    return StandardPage.objects.get(pk=made.pk)


def edit(source: Page, *, publish: bool = True, **fields: Any) -> Page:
    """Change a page as its editor does, and publish it or leave a draft."""
    draft = source.specific_class.objects.get(pk=source.pk).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, json.dumps(list(value)) if name == "body" else value)
    revision = draft.save_revision()
    if publish:
        revision.publish()
    return source.specific_class.objects.get(pk=source.pk)


def submitted(source: Page, language: str) -> TranslationJob:
    """Submit a page into a language and return the job."""
    return submit(source, [locale(language)], None)[0]


def job(source: Page, language: str) -> TranslationJob:
    return TranslationJob.objects.select_related(
        "translation__source", "translation__target_locale"
    ).get(translation__source__object_id=source.translation_key,
          translation__target_locale__language_code=language)  # fmt: skip


def target(source: Page, language: str) -> Page:
    """Return the stored page in a language."""
    return source.get_translation(locale(language)).specific


def in_language(source: str, language: str, again: str = "") -> str:
    """Return words for a source text: every word in its own language, the markup kept."""
    return WORD.sub(lambda found: f"{language}{found[0][2:]}{again}", source)


def translate(
    work: TranslationJob, user: Any, *, most: int = 100, again: str = "", everything: bool = False
) -> int:
    """Type the words of so many segments that are not done (or of all); return how many."""
    left = [
        segment
        for segment in segments.listing(work)
        if everything or segment.status != segments.DONE
    ]
    for segment in left[:most]:
        write(work, segment, in_language(segment.source, work.language, again), user)
    work.refresh_from_db()
    return len(left[:most])


def write(work: TranslationJob, segment: Any, words: str, user: Any, **values: Any) -> None:
    """Save the words of one segment as wagtail-localize does."""
    place = StringSegment.objects.get(pk=segment.id)
    StringTranslation.objects.update_or_create(
        translation_of_id=place.string_id,
        locale_id=work.translation.target_locale_id,
        context_id=place.context_id,
        defaults={
            "data": words,
            "translation_type": "manual",
            "tool_name": "",
            "last_translated_by": user,
            "has_error": False,
            "field_error": "",
        }
        | values,
    )


def review(work: TranslationJob, translator: Any, reviewer: Any, action: str = "approve") -> None:
    """Ask for a review and let the reviewer act, as Wagtail's workflow view does."""
    reviewing.request(work, translator)
    decide(work, reviewer, action)


def decide(work: TranslationJob, reviewer: Any, action: str = "approve", comment: str = "") -> None:
    work.refresh_from_db()
    state = reviewing.current_state(work).current_task_state
    state.task.specific.on_action(state, reviewer, action, comment=comment)
    work.refresh_from_db()


def public_words(instance: Page) -> set[str]:
    """Return the words, by their marks, that a stored page holds."""
    return {
        match[0]
        for leaf in leaves_of(instance).values()
        for text in leaf.words
        for match in WORD.finditer(text)
    }


def languages_in(instance: Page) -> set[str]:
    return {word[:2] for word in public_words(instance)}
