"""What becomes of the translations when their source goes: no orphan stays public.

A French page takes its translations with it when it is unpublished, expires, moves, is restricted
or deleted, whichever way that happens. Their words are kept, ready for when the page comes back.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.coreutils import find_available_slug
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import TranslationSource

from academy_site.base.languages import SOURCE
from academy_site.translations.counting import jobs_for, recount
from academy_site.translations.models.job import Review
from academy_site.translations.models.release import Release


def translations_of(page: Page) -> QuerySet[Page]:
    """Return the translations of a source page; a translation has none of its own."""
    if page.locale.language_code != SOURCE:
        return Page.objects.none()
    return page.get_translations().select_related("locale")


def asked_along(pages: Iterable[Page], action: str) -> dict[Page, QuerySet[Page]]:
    """Name the translations that Wagtail, asking whether to go on, says will be done the same to.

    Receives the hook ``construct_translated_pages_to_cascade_actions``. Moves are left out: Wagtail
    would move them with the officer's own rights, and fail where a language lacks the new parent.
    """
    if action == "move":
        return {}
    found = {page: translations_of(page) for page in pages}
    if action == "unpublish":
        found = {page: along.live() for page, along in found.items()}
    return {page: along for page, along in found.items() if along}


def unpublish_translations(page: Page, user: Any = None) -> None:
    """Unpublish what is public of a page's translations.

    What the public has read so far stays approved, and comes back when the page does.
    """
    for translation in translations_of(page).filter(live=True):
        _take_down(translation, user)


def _take_down(translation: Page, user: Any) -> None:
    """Unpublish one translation that was public until now."""
    if translation.live:
        translation.specific.unpublish(user=user)
        for job in jobs_for(translation.translation_key, translation.locale_id):
            whole = job.segments_done == job.segments and not job.segments_unpublished
            if whole and job.review == Review.NONE:
                job.review = Review.APPROVED
                job.save(update_fields=["review"])
                recount(job)


def move_translations(page: Page, user: Any = None) -> None:
    """Put the translations of a page where it stands now, in place and order.

    Where a language has no page to put them under they are unpublished instead.
    """
    parent = page.get_parent()
    for translation in translations_of(page):
        own_parent = parent.get_translation_or_none(translation.locale)
        if own_parent is None:
            _take_down(translation, user)
            continue
        before = _neighbour(page, translation, own_parent)
        if _stands_right(translation, own_parent, before):
            continue
        _free_slug(translation, own_parent)
        target, position = (before, "right") if before else (own_parent, "first-child")
        translation.move(target, pos=position, user=user)


def restrict_translations(page: Page) -> None:
    """Let the translations of a page be seen by whoever may see it, and by nobody else."""
    source = TranslationSource.objects.get_for_instance_or_none(page)
    for translation in translations_of(page):
        if source is not None:
            source.sync_view_restrictions(page, translation)


def on_unpublished(instance: Page, **kwargs: Any) -> None:
    """Take the translations down as well; Wagtail unpublishes whatever it is about to delete."""
    # Whoever takes a page down does not want a version that is held to bring it back by itself.
    Release.objects.filter(page_id=instance.pk).update(held=None, held_at=None, held_by=None)
    unpublish_translations(instance)


def on_moved(instance: Page, **kwargs: Any) -> None:
    move_translations(Page.objects.select_related("locale").get(pk=instance.pk))


def on_restricted(instance: PageViewRestriction, **kwargs: Any) -> None:
    if isinstance(instance, PageViewRestriction):
        restrict_translations(instance.page)


def _neighbour(page: Page, translation: Page, parent: Page) -> Page | None:
    """Return the translation of the nearest sibling before ``page`` that has one there."""
    keys = page.get_siblings(inclusive=False).filter(path__lt=page.path).order_by("-path")
    beside = {
        other.translation_key: other for other in parent.get_children().exclude(pk=translation.pk)
    }
    return next(
        (beside[key] for key in keys.values_list("translation_key", flat=True) if key in beside),
        None,
    )


def _stands_right(translation: Page, parent: Page, before: Page | None) -> bool:
    if translation.get_parent().pk != parent.pk:
        return False
    siblings = list(parent.get_children().values_list("pk", flat=True))
    place = siblings.index(translation.pk)
    return (siblings[place - 1] if place else None) == (before.pk if before else None)


def _free_slug(translation: Page, parent: Page) -> None:
    slug = find_available_slug(parent, translation.slug, ignore_page_id=translation.pk)
    if slug != translation.slug:
        translation.slug = slug
        translation.save(update_fields=["slug", "url_path"])
