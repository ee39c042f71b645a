"""The languages of a page or snippet, with how far each has come, for its editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.admin.utils import quote
from django.urls import reverse
from wagtail.models import Page, TranslatableMixin

from academy_site.base.languages import SOURCE
from academy_site.translations import access, releasing
from academy_site.translations.models import TranslationJob
from academy_site.translations.queue.choices import choices
from academy_site.translations.queue.columns import is_overdue, language_name


@dataclass(frozen=True)
class LanguageState:
    """One language: its job, where the content was sent there; the way to it, for who may go."""

    name: str
    job: TranslationJob | None
    url: str
    is_overdue: bool


def languages_of(instance: Any, user: Any) -> list[LanguageState]:
    """Return the languages into which an object of the source language is, or could be, translated.

    Nothing for what is a translation itself: its own editor tells where it stands.
    """
    known = choices()
    if not isinstance(instance, TranslatableMixin) or not instance.pk:
        return []
    if known.languages.get(instance.locale_id) != SOURCE:
        return []
    jobs = {
        job.translation.target_locale_id: job
        for job in TranslationJob.objects.filter(
            translation__source__object_id=instance.translation_key,
            translation__source__locale=instance.locale_id,
            translation__enabled=True,
        ).select_related("translation__target_locale")
    }
    return [
        _state_of(code, jobs.get(key), user)
        for key, code in known.languages.items()
        if code != SOURCE
    ]


def submit_url(instance: Any) -> str:
    """Return the address of the form that sends the object to the translators."""
    if isinstance(instance, Page):
        return reverse("translations:submit_page", args=[instance.pk])
    names = instance._meta.app_label, instance._meta.model_name
    return reverse("translations:submit_snippet", args=[*names, quote(instance.pk)])


def release_url(instance: Any) -> str:
    """Return the address of how a page's languages are published; a snippet has no such choice."""
    if isinstance(instance, Page):
        return reverse("translations:page_release", args=[instance.pk])
    return ""


def is_held(instance: Any) -> bool:
    """Tell whether a version of a page waits for its translations."""
    return isinstance(instance, Page) and releasing.held_revision(instance) is not None


def _state_of(code: str, job: TranslationJob | None, user: Any) -> LanguageState:
    url = ""
    if job is not None and access.may_see(user, job):
        url = reverse("translations:job", args=[job.pk])
    return LanguageState(language_name(code), job, url, job is not None and is_overdue(job))
