"""The form of an order for translation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Locale, Page

from academy_site.base import clock
from academy_site.translations.models import Priority, TranslationJob
from academy_site.translations.queue.columns import language_name
from academy_site.translations.queue.people import PersonField, able_to_do


class LanguagesField(forms.ModelMultipleChoiceField):
    """Languages by name, each with how far the translation into it has come, if it was begun."""

    jobs: dict[int, TranslationJob]

    def label_from_instance(self, locale: Locale) -> str:
        name = language_name(locale.language_code)
        job = self.jobs.get(locale.pk)
        if job is None:
            return name
        return _("%(language)s: %(state)s, %(percent)s%%") % {
            "language": name,
            "state": job.get_state_display(),
            "percent": job.percent,
        }


class SubmissionForm(forms.Form):
    """What to translate into which languages, and for each of them by whom."""

    locales = LanguagesField(
        Locale.objects.none(),
        label=gettext_lazy("Languages"),
        widget=forms.CheckboxSelectMultiple,
    )
    subtree = forms.BooleanField(required=False)
    due = forms.DateField(label=gettext_lazy("Due date"), required=False, widget=AdminDateInput)
    priority = forms.TypedChoiceField(
        label=gettext_lazy("Priority"),
        choices=Priority.choices,
        coerce=int,
        initial=Priority.NORMAL,
    )
    note = forms.CharField(
        label=gettext_lazy("Note to the translator"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, source: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        targets = Locale.objects.exclude(pk=source.locale_id).order_by("pk")
        field = self.fields["locales"]
        field.jobs = _jobs_of(source)
        field.queryset = targets
        field.initial = [locale.pk for locale in targets if locale.pk not in field.jobs] or targets
        self._offer_subtree(source)
        self.targets = list(targets)
        for locale in self.targets:
            self.fields[_name(locale)] = PersonField(
                able_to_do(locale.pk),
                label=_("%(language)s is assigned to")
                % {"language": language_name(locale.language_code)},
            )

    def _offer_subtree(self, source: Any) -> None:
        below = source.get_descendant_count() if isinstance(source, Page) else 0
        if not below:
            self.fields["subtree"].widget = forms.HiddenInput()
            return
        self.fields["subtree"].label = ngettext(
            "And everything below it (%(number)s page)",
            "And everything below it (%(number)s pages)",
            below,
        ) % {"number": below}
        self.fields["subtree"].initial = getattr(source, "translated_as_whole", False)

    def clean_due(self) -> Any:
        due = self.cleaned_data["due"]
        if due and due < clock.today():
            raise forms.ValidationError(_("This day is past."), code="past")
        return due

    @property
    def people(self) -> dict[int, Any]:
        """The person for each language, by its key."""
        chosen = {locale.pk: self.cleaned_data.get(_name(locale)) for locale in self.targets}
        return {key: person for key, person in chosen.items() if person is not None}

    def shown(self) -> Iterator[Any]:
        """The fields in the order of the order: what, by whom, until when."""
        names = [name for name in self.fields if name.startswith("assignee_")]
        for name in ("locales", "subtree", *names, "due", "priority", "note"):
            if not self[name].is_hidden:
                yield self[name]


def _name(locale: Locale) -> str:
    return f"assignee_{locale.language_code}"


def _jobs_of(source: Any) -> dict[int, TranslationJob]:
    jobs = TranslationJob.objects.filter(
        translation__source__object_id=source.translation_key,
        translation__source__locale=source.locale_id,
        translation__enabled=True,
    ).select_related("translation")
    return {job.translation.target_locale_id: job for job in jobs}
