"""What narrows the queue: each filter is a parameter of its address, so a view can be kept."""

from __future__ import annotations

from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.coreutils import get_content_languages

from academy_site.base import clock
from academy_site.translations.models import Priority, State, TranslationJob
from academy_site.translations.queue.choices import choices
from academy_site.translations.queue.jobs import Jobs, due_soon, overdue
from academy_site.translations.queue.kinds import kind_choices
from academy_site.translations.queue.wholes import OTHERS, part_of, part_of_none

ME = "me"
NOBODY = "nobody"
OVERDUE = "overdue"
SOON = "week"
UNDATED = "none"

DUE = [(OVERDUE, _("Overdue")), (SOON, _("Within a week")), (UNDATED, _("No due date"))]


def one_of(label: Any, **options: Any) -> django_filters.ChoiceFilter:
    return django_filters.ChoiceFilter(
        label=label, empty_label=_("All"), widget=forms.RadioSelect, **options
    )


def any_of(label: Any, field: str, **options: Any) -> django_filters.MultipleChoiceFilter:
    return django_filters.MultipleChoiceFilter(
        label=label, field_name=field, widget=forms.CheckboxSelectMultiple, **options
    )


class JobFilterSet(WagtailFilterSet):
    """The filters of the queue; whoever works in one language is not asked for it."""

    assignee = one_of(_("Assigned to"), method="assigned_to")
    state = any_of(_("State"), "state", choices=State.choices)
    due = one_of(_("Due"), method="due_on", choices=DUE)
    language = any_of(_("Language"), "translation__target_locale__language_code")
    whole = one_of(_("Part of"), method="within")
    kind = one_of(_("Kind"), method="of_kind")
    priority = any_of(_("Priority"), "priority", choices=Priority.choices)

    class Meta:
        model = TranslationJob
        fields: list[str] = []

    def __init__(self, data: Any = None, queryset: Any = None, **options: Any) -> None:
        super().__init__(data, queryset, **options)
        known = choices()
        user = self.request.user
        self.wholes = {str(whole.pk): whole.path for whole in known.wholes}
        people = [(str(key), name) for key, name in known.names(user)]
        self._offer("assignee", [(ME, _("Me")), (NOBODY, _("Nobody")), *people])
        places = [(str(whole.pk), whole.title) for whole in known.wholes]
        self._offer("whole", [*places, (OTHERS, _("Other pages and snippets"))])
        self._offer("kind", kind_choices())
        names = get_content_languages()
        targets = [(code, names[code]) for code in known.targets(user) if code in names]
        if len(targets) > 1:
            self._offer("language", targets)
        else:
            del self.filters["language"]

    def _offer(self, name: str, offered: list[tuple[Any, Any]]) -> None:
        """Set what a filter can be, with what a kept address asks for of people now gone."""
        asked = (self.data or {}).get(name, "")
        if asked.isdecimal() and asked not in {key for key, _label in offered}:
            offered = [*offered, (asked, _("No longer there"))]
        self.filters[name].extra["choices"] = offered

    def assigned_to(self, jobs: Jobs, _name: str, value: str) -> Jobs:
        if value == NOBODY:
            return jobs.filter(assignee__isnull=True)
        return jobs.filter(assignee=self.request.user.pk if value == ME else int(value))

    def due_on(self, jobs: Jobs, _name: str, value: str) -> Jobs:
        if value == UNDATED:
            return jobs.filter(due__isnull=True)
        return jobs.filter((overdue if value == OVERDUE else due_soon)(clock.today()))

    def within(self, jobs: Jobs, _name: str, value: str) -> Jobs:
        if value == OTHERS:
            return jobs.filter(part_of_none(list(self.wholes.values())))
        path = self.wholes.get(value)
        return jobs.filter(part_of(path)) if path else jobs.none()

    def of_kind(self, jobs: Jobs, _name: str, value: str) -> Jobs:
        label, model = value.split(".")
        source = "translation__source__specific_content_type"
        return jobs.filter(**{f"{source}__app_label": label, f"{source}__model": model})
