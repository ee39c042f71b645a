"""What a user may do with a translation; every view of this package asks here."""

from __future__ import annotations

from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from academy_site.translations import roles
from academy_site.translations.models.job import TranslationJob

SUBMIT = "wagtail_localize.submit_translation"
OVERRIDE = "translations.override_gate"


def may_translate(user: Any, job: TranslationJob) -> bool:
    """Tell whether the user may write the words of a job.

    Administrators of the whole tree may; everybody else needs the language and, for a page, the
    right to edit it.
    """
    if user.is_superuser or user.has_perm(OVERRIDE):
        return True
    if not roles.translates(user, job.translation.target_locale_id):
        return False
    if not _is_of_pages(job):
        return True
    page = Page.objects.filter(pk=job.target_id or None).first()
    return page is None or page.permissions_for_user(user).can_edit()


def may_manage(user: Any, source: Any) -> bool:
    """Tell whether the user may send ``source`` to the translators and decide who, when and how."""
    if not user.has_perm(SUBMIT):
        return False
    if isinstance(source, Page):
        return source.permissions_for_user(user).can_edit()
    label, name = source._meta.app_label, source._meta.model_name
    return user.has_perm(f"{label}.change_{name}")


def may_manage_jobs(user: Any) -> bool:
    """Tell whether the user may assign jobs and set their dates at all."""
    return user.has_perm(SUBMIT)


def may_override(user: Any) -> bool:
    """Tell whether the user may publish a translation against the gate, giving a reason."""
    return user.has_perm(OVERRIDE)


def may_see(user: Any, job: TranslationJob) -> bool:
    """Tell whether a job is the user's business: their language, or the work of all of them."""
    return (
        user.is_superuser
        or user.has_perm(SUBMIT)
        or user.has_perm(OVERRIDE)
        or job.translation.target_locale_id in roles.locales_of(user)
    )


def _is_of_pages(job: TranslationJob) -> bool:
    # Not by ``source_page``: a translation may outlive its French page.
    kind = ContentType.objects.get_for_id(job.translation.source.specific_content_type_id)
    return issubclass(kind.model_class() or Page, Page)
