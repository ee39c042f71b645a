"""The columns of the queue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.admin.utils import quote
from django.db.models import Model
from django.middleware.csrf import get_token
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext, gettext_lazy
from wagtail.admin.ui.tables import BaseColumn, BulkActionsCheckboxColumn
from wagtail.admin.utils import get_user_display_name
from wagtail.coreutils import get_content_languages
from wagtail.models import Page

from academy_site.base import clock, dates
from academy_site.base.languages import active_language, direction
from academy_site.translations import access, roles
from academy_site.translations.models import Priority, Review, RoleKind, State, TranslationJob
from academy_site.translations.queue.kinds import name_of

OBJECT_TYPE = "translation"


class JobColumn(BaseColumn):
    """One cell about a job; ``tell`` gives its template what it says."""

    def get_cell_context_data(
        self, instance: TranslationJob, parent_context: Mapping[str, Any]
    ) -> dict[str, Any]:
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "job": instance, **self.tell(instance, context["request"])}

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        return {}


class TitleColumn(JobColumn):
    """What is translated, what kind of thing it is and where it lies; the ways to it."""

    cell_template_name = "translations/queue/title_cell.html"

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        source, target = job.translation.source, job.language
        places = [place for place in (job.whole, job.parent) if place]
        return {
            "title": source.object_repr,
            "title_id": f"{OBJECT_TYPE}_{job.pk}_title",
            "language": source.locale.language_code,
            "direction": direction(source.locale.language_code),
            "target_language": target,
            "target_direction": direction(target),
            "target_title": "" if job.target_title == source.object_repr else job.target_title,
            "kind": name_of(source.specific_content_type.model_class()),
            "place": " – ".join(dict.fromkeys(places)),
            "editor_url": editor_url(job),
            "may_settle": access.may_manage_jobs(request.user),
        }


class LanguageColumn(JobColumn):
    cell_template_name = "translations/queue/language_cell.html"

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        return {"name": language_name(job.language), "code": job.language}


class StateColumn(JobColumn):
    """Where the job stands, and whether it is the user's turn to review it."""

    cell_template_name = "translations/queue/state_cell.html"

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        user = request.user
        own = roles.locales_of(user, RoleKind.REVIEWER)
        is_asked = job.review == Review.REQUESTED and job.translation.target_locale_id in own
        return {"is_yours": is_asked and user.pk not in job.review_authors}


class ProgressColumn(JobColumn):
    cell_template_name = "translations/queue/progress_cell.html"

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        return {"percent": gettext("%(share)s%%") % {"share": job.percent}}


class WordsColumn(JobColumn):
    cell_template_name = "translations/queue/words_cell.html"

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        language = active_language()
        return {
            "left": dates.number(job.words_left, language),
            "total": dates.number(job.words, language),
        }


class DueColumn(JobColumn):
    cell_template_name = "translations/queue/due_cell.html"

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        return {
            "day": dates.day(job.due, active_language()) if job.due else "",
            "is_overdue": is_overdue(job),
        }


class PriorityColumn(JobColumn):
    cell_template_name = "translations/queue/priority_cell.html"

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        return {"is_pressing": job.priority < Priority.NORMAL}


class AssigneeColumn(JobColumn):
    """Whose the job is, with a button to take it or to let go of it."""

    cell_template_name = "translations/queue/assignee_cell.html"

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        is_own = job.assignee_id == request.user.pk
        may_claim = job.assignee_id is None and may_take(request.user, job)
        return {
            "name": get_user_display_name(job.assignee) if job.assignee else "",
            "is_own": is_own,
            "may_claim": may_claim,
            "csrf_token": get_token(request) if is_own or may_claim else "",
            "next": request.get_full_path(),
        }


class ChangeColumn(JobColumn):
    cell_template_name = "translations/queue/change_cell.html"

    def tell(self, job: TranslationJob, request: Any) -> dict[str, Any]:
        return {"name": get_user_display_name(job.changed_by) if job.changed_by else ""}


class QuestionsColumn(JobColumn):
    cell_template_name = "translations/queue/questions_cell.html"


def columns_for(user: Any) -> list[BaseColumn]:
    """Return the columns; boxes to tick are for those who may act on many jobs at once."""
    columns: list[BaseColumn] = [
        TitleColumn("title", label=gettext_lazy("Title"), sort_key="title"),
        LanguageColumn("language", label=gettext_lazy("Language"), sort_key="language"),
        StateColumn("state", label=gettext_lazy("State"), sort_key="state"),
        ProgressColumn("progress", label=gettext_lazy("Progress"), sort_key="progress"),
        WordsColumn("words_left", label=gettext_lazy("Words left"), sort_key="words_left"),
        DueColumn("due", label=gettext_lazy("Due"), sort_key="due"),
        PriorityColumn("priority", label=gettext_lazy("Priority"), sort_key="priority"),
        AssigneeColumn("assignee", label=gettext_lazy("Assigned to"), sort_key="assignee"),
        ChangeColumn("changed", label=gettext_lazy("Last change"), sort_key="changed"),
        QuestionsColumn("questions", label=gettext_lazy("Questions"), sort_key="questions"),
    ]
    if access.may_manage_jobs(user):
        columns.insert(0, BulkActionsCheckboxColumn("bulk_actions", obj_type=OBJECT_TYPE))
    return columns


def may_take(user: Any, job: TranslationJob) -> bool:
    """Tell whether the job is offered to the user: it is in a language that they work in."""
    return job.translation.target_locale_id in roles.locales_of(user)


def is_overdue(job: TranslationJob) -> bool:
    return job.due is not None and job.due < clock.today() and job.state != State.PUBLISHED


def language_name(code: str) -> str:
    """Return what a language is called in the language of the user."""
    return str(get_content_languages().get(code, code))


def editor_url(job: TranslationJob) -> str:
    """Return the address of the editor of the job's target, empty while there is none."""
    model: type[Model] | None = job.translation.source.specific_content_type.model_class()
    if not job.target_id or model is None:
        return ""
    if issubclass(model, Page):
        return reverse("wagtailadmin_pages:edit", args=[job.target_id])
    try:
        return reverse(model.snippet_viewset.get_url_name("edit"), args=[quote(job.target_id)])
    except (AttributeError, NoReverseMatch):
        return ""
