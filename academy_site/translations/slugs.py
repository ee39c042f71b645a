"""The address of a page in each language: one slug a language, chosen by translators, kept.

Without a choice, English takes its own title and Arabic the English address, so that a shared
Arabic link stays readable. A page that is public keeps its slug until somebody chooses another.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_unicode_slug
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from academy_site.base.languages import LANGUAGES, SOURCE
from academy_site.translations.models.job import TranslationJob

# Whose address a language without Latin letters borrows, the first that there is.
LENDERS = ("en", SOURCE)
LONGEST = Page._meta.get_field("slug").max_length


def wanted_slug(job: TranslationJob, page: Page, title: str) -> str:
    """Return the slug that ``page``, about to be published under ``title``, should have."""
    if job.slug:
        return job.slug
    if page.first_published_at is not None:
        return page.slug
    return find_available_slug(page.get_parent(), _default(job, title), ignore_page_id=page.pk)


def default_slug(job: TranslationJob) -> str:
    """Return what the slug is, or will be, unless somebody chooses another."""
    page = Page.objects.get(pk=job.target_id)
    if page.first_published_at is not None:
        return page.slug
    return find_available_slug(
        page.get_parent(), _default(job, page.draft_title), ignore_page_id=page.pk
    )


@transaction.atomic
def set_slug(job: TranslationJob, slug: str, user: Any) -> None:
    """Choose the slug of a page, empty for the default; takes effect when it is next published.

    Raises ValidationError for what is no slug, or is a sibling's.
    """
    slug = slug.strip()
    if slug:
        _check(job, slug)
    job.slug = slug
    job.changed_by = user
    job.save(update_fields=["slug", "changed_by"])


def _check(job: TranslationJob, slug: str) -> None:
    try:
        validate_unicode_slug(slug)
    except ValidationError as error:
        raise ValidationError(
            _("An address is made of letters, digits, hyphens and underscores, without spaces.")
        ) from error
    if len(slug) > LONGEST:
        raise ValidationError(_("An address has room for %d characters.") % LONGEST)
    page = Page.objects.get(pk=job.target_id)
    if not Page._slug_is_available(slug, page.get_parent(), page):
        raise ValidationError(
            _("Another page beside this one has the address “%s” already.") % slug
        )


def _default(job: TranslationJob, title: str) -> str:
    source = Page.objects.get(pk=job.source_page_id)
    language = LANGUAGES.get(job.language)
    if language is not None and language.direction == "ltr":
        return slugify(title)[:LONGEST].strip("-") or source.slug
    lent = {
        page.locale.language_code: page.slug
        for page in source.get_translations(inclusive=True).select_related("locale")
        if page.locale.language_code in LENDERS and page.first_published_at is not None
    }
    return next((lent[code] for code in LENDERS if code in lent), source.slug)


def rename_unpublished(page: Page, slug: str) -> None:
    """Give a page that was never public another slug, with no redirect from where nobody was."""
    before = page.url_path
    page.slug = slug
    page.set_url_path(page.get_parent())
    Page.objects.filter(pk=page.pk).update(slug=slug, url_path=page.url_path)
    page._update_descendant_url_paths(before, page.url_path)
