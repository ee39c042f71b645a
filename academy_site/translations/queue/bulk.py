"""Planning many jobs at once, with Wagtail's own bulk actions."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.admin.widgets import AdminDateInput

from academy_site.translations import roles
from academy_site.translations.models import Priority, TranslationJob
from academy_site.translations.queue import claiming
from academy_site.translations.queue.columns import language_name
from academy_site.translations.queue.filters import JobFilterSet
from academy_site.translations.queue.jobs import matching, may_settle, visible_to
from academy_site.translations.queue.people import PersonField, able_to_do_any


class PersonForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assignee"] = PersonField(able_to_do_any())


class DueForm(forms.Form):
    due = forms.DateField(
        label=_("Due date"),
        required=False,
        widget=AdminDateInput,
        help_text=_("Leave it empty to take the date away."),
    )


class PriorityForm(forms.Form):
    priority = forms.TypedChoiceField(
        label=_("Priority"), choices=Priority.choices, coerce=int, initial=Priority.NORMAL
    )


class JobBulkAction(BulkAction):
    """One setting for all the jobs that were ticked, each asked for whether the user may."""

    models = [TranslationJob]
    template_name = "translations/queue/bulk.html"
    title: Any

    @classmethod
    def get_queryset(cls, model: type[TranslationJob], object_ids: Any) -> QuerySet[TranslationJob]:
        return model.objects.filter(pk__in=list(object_ids)).select_related(
            "translation__source__specific_content_type", "translation__source__locale",
            "translation__target_locale", "source_page", "assignee",
        ).defer("translation__source__content_json")  # fmt: skip

    def get_all_objects_in_listing_query(self, parent_id: Any) -> QuerySet[Any]:
        """Return what the listing shows: the search and the filters are in the address."""
        jobs = visible_to(self.request.user)
        filters = JobFilterSet(self.request.GET, jobs, request=self.request)
        if filters.is_valid():
            jobs = filters.filter_queryset(jobs)
        words = self.request.GET.get("q", "").strip()
        return (matching(jobs, words) if words else jobs).values_list("pk", flat=True)

    def check_perm(self, obj: TranslationJob) -> bool:
        return may_settle(self.request.user, obj)

    def object_context(self, obj: TranslationJob) -> dict[str, Any]:
        return {"item": obj, "language": language_name(obj.language)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "title": self.title}

    def get_execution_context(self) -> dict[str, Any]:
        return {"actor": self.request.user, **self.cleaned_form.cleaned_data}

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "%(number)s translation was planned.",
            "%(number)s translations were planned.",
            num_parent_objects,
        ) % {"number": num_parent_objects}


class AssignBulkAction(JobBulkAction):
    """Gives jobs to one person, those in the languages that the person works in."""

    display_name = _("Assign")
    action_type = "assign"
    aria_label = _("Assign the selected translations")
    title = _("Assign translations")
    action_priority = 10
    form_class = PersonForm

    @classmethod
    def execute_action(cls, objects: Any, **kwargs: Any) -> tuple[int, int]:
        person, actor = kwargs["assignee"], kwargs["actor"]
        able = [job for job in objects if person is None or _works_in(person, job)]
        for job in able:
            claiming.assign(job, person, actor)
        return len(able), len(objects) - len(able)

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        person = self.cleaned_form.cleaned_data["assignee"]
        said = super().get_success_message(num_parent_objects, num_child_objects)
        if not num_child_objects:
            return said
        left = ngettext(
            "%(number)s was left as it was: %(name)s does not work in its language.",
            "%(number)s were left as they were: %(name)s does not work in their language.",
            num_child_objects,
        ) % {"number": num_child_objects, "name": get_user_display_name(person)}
        return f"{said} {left}"


class DueBulkAction(JobBulkAction):
    display_name = _("Set due date")
    action_type = "due"
    aria_label = _("Set the due date of the selected translations")
    title = _("Set the due date of translations")
    action_priority = 20
    form_class = DueForm

    @classmethod
    def execute_action(cls, objects: Any, **kwargs: Any) -> tuple[int, int]:
        return _set(objects, due=kwargs["due"]), 0


class PriorityBulkAction(JobBulkAction):
    display_name = _("Set priority")
    action_type = "priority"
    aria_label = _("Set the priority of the selected translations")
    title = _("Set the priority of translations")
    action_priority = 30
    form_class = PriorityForm

    @classmethod
    def execute_action(cls, objects: Any, **kwargs: Any) -> tuple[int, int]:
        return _set(objects, priority=kwargs["priority"]), 0


BULK_ACTIONS = (AssignBulkAction, DueBulkAction, PriorityBulkAction)


def _works_in(person: Any, job: TranslationJob) -> bool:
    return job.translation.target_locale_id in roles.locales_of(person)


def _set(jobs: Any, **setting: Any) -> int:
    return TranslationJob.objects.filter(pk__in=[job.pk for job in jobs]).update(**setting)
