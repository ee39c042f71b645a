"""The form of a concept: for each language its preferred term, and the others one to a line.

A field holds what a cell of the spreadsheet holds, and needs no script to add or remove a row.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminAutoHeightTextInput

from academy_site.base.languages import LANGUAGES, direction
from academy_site.glossary.designations import Designation, Status, texts_of
from academy_site.glossary.models import Concept
from academy_site.glossary.rules import problems
from academy_site.glossary.spelling import plain
from academy_site.glossary.writing import write_terms

NAMES: dict[str, Promise] = {
    Status.PREFERRED: _("Preferred term"),
    Status.ABBREVIATION: _("Abbreviations"),
    Status.ADMITTED: _("Admitted terms"),
    Status.FORBIDDEN: _("Terms not to be used"),
}
ONE_TO_A_LINE = _("One to a line.")


def _written_in(language: str) -> dict[str, str]:
    """Return the attributes of a field that holds a language, whatever the admin's own is."""
    return {"lang": language, "dir": direction(language)}


def _field(status: Status, language: str) -> forms.CharField:
    attributes = _written_in(language)
    if status is Status.PREFERRED:
        widget: forms.Widget = forms.TextInput(attrs=attributes)
    else:
        widget = AdminAutoHeightTextInput(attrs={**attributes, "rows": 2})
    return forms.CharField(
        # Three languages on one screen: a label said alone has to tell them apart.
        label=format_lazy("{} – {}", NAMES[status], LANGUAGES[language].autonym),
        required=False,
        widget=widget,
        help_text="" if status is Status.PREFERRED else ONE_TO_A_LINE,
    )


# The fields of the terms, made for every language and status before the form that checks them.
TermFields = type(WagtailAdminModelForm)(
    "TermFields",
    (WagtailAdminModelForm,),
    {
        f"{status.value}_{language}": _field(status, language)
        for language in LANGUAGES
        for status in Status
    },
)


class ConceptForm(TermFields):
    """A concept with its terms; what is wrong with them is said at the field that holds them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = self.instance.designations if self.instance.pk else []
        for language in LANGUAGES:
            for status in Status:
                name = f"{status.value}_{language}"
                self.initial[name] = "\n".join(texts_of(told, language, status))
            definition = self.fields[f"definition_{language}"].widget.attrs
            definition.update(_written_in(language), rows=3)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self.designations = list(self._entered(cleaned))
        for problem in problems(self.designations):
            self.add_error(problem.field or None, problem.message)
        return cleaned

    def _entered(self, cleaned: dict[str, Any]) -> list[Designation]:
        return [
            Designation(language, status.value, text)
            for language in LANGUAGES
            for status in Status
            for line in (cleaned.get(f"{status.value}_{language}") or "").splitlines()
            if (text := plain(line))
        ]

    def save(self, commit: bool = True) -> Concept:
        concept = super().save(commit=commit)
        if commit:
            write_terms(concept, self.designations)
        return concept
