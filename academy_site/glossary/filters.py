"""Filters of the list of concepts."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter

from academy_site.base.languages import LANGUAGES
from academy_site.base.register import RegisterFilterSet
from academy_site.glossary.designations import Status
from academy_site.glossary.models import Concept, Domain, Term


class ConceptFilterSet(RegisterFilterSet):
    """By subject field, by language, and by what is still missing."""

    names = {
        "term_fr": _("Without a preferred term in French"),
        "term_en": _("Without a preferred term in English"),
        "term_ar": _("Without a preferred term in Arabic"),
        "definition_fr": _("Without a definition in French"),
        "definition_en": _("Without a definition in English"),
        "definition_ar": _("Without a definition in Arabic"),
    }

    domain = ChoiceFilter(label=_("Subject field"), choices=Domain.choices, empty_label=_("All"))
    language = ChoiceFilter(
        label=_("With a term in"),
        method="in_language",
        choices=[(code, language.autonym) for code, language in LANGUAGES.items()],
        empty_label=_("All"),
        help_text=_("A search then looks at the terms of this language only."),
    )

    class Meta:
        model = Concept
        fields: list[str] = []

    def in_language(self, concepts: QuerySet[Any], _name: str, language: str) -> QuerySet[Any]:
        """Keep the concepts that are called something in a language."""
        return concepts.filter(_has_term(language=language))

    def without(self, concepts: QuerySet[Any], name: str, field: str) -> QuerySet[Any]:
        """Keep the concepts without a preferred term or a definition in a language."""
        kind, _separator, language = field.partition("_")
        if kind == "term":
            return concepts.exclude(_has_term(language=language, status=Status.PREFERRED))
        return super().without(concepts, name, field)


def _has_term(**conditions: str) -> Exists:
    return Exists(Term.objects.filter(concept=OuterRef("pk"), **conditions))
