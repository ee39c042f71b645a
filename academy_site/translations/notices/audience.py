"""Who is told what: the people around a job."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import ObjectDoesNotExist
from wagtail.models import WorkflowState

from academy_site.translations import access, reviewing, roles
from academy_site.translations.four_eyes import is_another
from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.language_role import RoleKind

BACKEND = "django.contrib.auth.backends.ModelBackend"


def workers(job: TranslationJob) -> list[Any]:
    """Return whoever has the job; nobody having it, all who translate into its language."""
    if job.assignee is not None:
        return [job.assignee]
    return list(roles.people_of(job.translation.target_locale_id, [RoleKind.TRANSLATOR]))


def officers(job: TranslationJob) -> list[Any]:
    """Return those who write the source and send it to the translators.

    Where no such office is held, administrators stand in.
    """
    users = get_user_model().objects
    office = users.with_perm(access.SUBMIT, include_superusers=False, backend=BACKEND)
    try:
        source = job.translation.source.get_source_instance()
    except ObjectDoesNotExist:
        found = list(office)
    else:
        found = [user for user in office if access.may_manage(user, source)]
    return found or list(users.filter(is_superuser=True, is_active=True))


def reviewers(job: TranslationJob) -> list[Any]:
    """Return those who may review the words of a job: not whoever wrote them."""
    found = roles.people_of(job.translation.target_locale_id, [RoleKind.REVIEWER])
    return [user for user in found if is_another(user, job)]


def submitted(job: TranslationJob) -> list[Any]:
    """Return whoever has the job, and those whose words lie with the review."""
    return _users({job.assignee_id, *job.review_authors})


def concerned(job: TranslationJob) -> list[Any]:
    """Return who ordered the job, has it, wrote the words that are public, or asked for review."""
    target = WorkflowState.objects.filter(
        base_content_type=job.translation.source.object.content_type, object_id=job.target_id
    )
    asked = target.order_by("-created_at").values_list("requested_by", flat=True)[:1]
    return _users({job.ordered_by_id, job.assignee_id, *reviewing.authors_of(job), *asked})


def _users(keys: set[Any]) -> list[Any]:
    return list(get_user_model().objects.filter(pk__in=keys - {None}))
