"""Sends pages and snippets to the translators: work is made, nothing is published."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from academy_site.translations import events
from academy_site.translations.blank_blocks import filled
from academy_site.translations.cascading import move_translations, restrict_translations
from academy_site.translations.counting import counted_once, recount
from academy_site.translations.models.job import Priority, TranslationJob


@transaction.atomic
def submit(
    instance: Any,
    locales: Iterable[Locale],
    user: Any,
    *,
    subtree: bool = False,
    assignee: Any = None,
    due: date | None = None,
    priority: int | None = None,
    note: str = "",
) -> list[TranslationJob]:
    """Ask for the translation of a page or snippet, or of a page and all below it.

    Pages above that a language lacks are submitted with it, without the order's dates and people.
    What is there already keeps its words; an order given again changes date, person, priority and
    note. ``assignee`` may be one user or a mapping of locale keys to users. Returns the jobs of
    what was asked for, in the order of the tree.
    """
    order = {"due": due, "priority": priority, "note": note}
    found: list[TranslationJob] = []
    for locale in locales:
        person = assignee.get(locale.pk) if isinstance(assignee, dict) else assignee
        for one in _with_subtree(instance) if subtree else [instance]:
            if one.locale_id != locale.pk:
                job = _submit_one(one, locale, user)
                _give_order(job, order, person, user)
                found.append(job)
    return found


def _with_subtree(page: Page) -> Iterable[Page]:
    for one in page.get_descendants(inclusive=True).order_by("path").specific():
        yield page if one.pk == page.pk else _as_source(one)


def _as_source(page: Page) -> Page:
    """Return what is translated of a page: what the public sees, else its latest draft."""
    return page if page.live else page.get_latest_revision_as_object()


def _submit_one(instance: Any, locale: Locale, user: Any) -> TranslationJob:
    if isinstance(instance, Page):
        parent = instance.get_parent()
        if not parent.is_root() and not parent.has_translation(locale):
            _submit_one(_as_source(parent.specific), locale, user)
    with counted_once():
        source, _created = TranslationSource.get_or_create_from_instance(filled(instance))
        if not source.translations.exists():
            source, _created = TranslationSource.update_or_create_from_instance(filled(instance))
        translation, _created = Translation.objects.get_or_create(
            source=source, target_locale=locale
        )
        if not translation.enabled:
            translation.enabled = True
            translation.save(update_fields=["enabled"])
        _ensure_target(instance, locale, user)
    job = TranslationJob.objects.select_related(
        "translation__source", "translation__target_locale"
    ).get(translation=translation)
    recount(job)
    return job


def _ensure_target(instance: Any, locale: Locale, user: Any) -> None:
    """Make the draft that the translation will fill; it is not public and holds nobody's review."""
    if instance.has_translation(locale):
        if isinstance(instance, Page):
            move_translations(instance)  # it may have had to wait where it was for its new parent
        return
    if isinstance(instance, Page):
        instance.copy_for_translation(locale)
        instance.get_translations().filter(locale=locale).update(go_live_at=None, expire_at=None)
        restrict_translations(instance)
        return
    copy = instance.copy_for_translation(locale)
    copy.live = False
    copy.save()
    copy.save_revision(user=user, clean=False)


def _give_order(job: TranslationJob, order: dict[str, Any], person: Any, user: Any) -> None:
    changed = {name: value for name, value in order.items() if value}
    is_new = person is not None and person.pk != job.assignee_id
    if user is not None:
        changed["ordered_by"] = user
    if is_new:
        changed |= {"assignee": person, "assigned_at": timezone.now()}
    changed.setdefault("priority", job.priority or Priority.NORMAL)
    for name, value in changed.items():
        setattr(job, name, value)
    job.save(update_fields=list(changed))
    if is_new:
        events.assigned.send(TranslationJob, job=job, actor=user, assignee=person)
