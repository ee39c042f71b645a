"""The list of concepts in the admin: by any of their terms, in the language that each is in."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import ButtonsColumnMixin, Column, TitleColumn
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import IndexView

from academy_site.base.languages import LANGUAGES, SOURCE, direction
from academy_site.glossary.designations import Status, texts_of
from academy_site.glossary.exchange import exporting
from academy_site.glossary.models import Concept, Term
from academy_site.glossary.spelling import key_of


class TermColumn(Column):
    """The preferred term of one language, marked as being in it, with its abbreviations."""

    def __init__(self, language: str, **options: Any) -> None:
        super().__init__(f"term_{language}", sort_key=f"sorted_{language}", **options)
        self.language = language

    def get_value(self, instance: Concept) -> SafeString | str:
        told = instance.designations
        preferred = texts_of(told, self.language, Status.PREFERRED)
        short = texts_of(told, self.language, Status.ABBREVIATION)
        words = " · ".join([*preferred, *short])
        if not words:
            return ""
        return format_html(
            '<span lang="{}" dir="{}">{}</span>', self.language, direction(self.language), words
        )


class LinkedTermColumn(ButtonsColumnMixin, TermColumn, TitleColumn):
    """The same as the row's title, with what can be done with the concept."""

    def __init__(self, language: str, *, view: ConceptIndexView, **options: Any) -> None:
        super().__init__(
            language,
            get_url=view.get_edit_url,
            get_title_id=lambda concept: f"snippet_{concept.pk}_title",
            **options,
        )
        self.view = view

    def get_value(self, instance: Concept) -> SafeString | str:
        return super().get_value(instance) or instance.slug

    def get_buttons(self, instance: Concept, parent_context: dict[str, Any]) -> list[Any]:
        return self.view.get_list_buttons(instance)


class ConceptIndexView(IndexView):
    """The list; taken away as a spreadsheet it is what the import reads."""

    @cached_property
    def columns(self) -> list[Any]:
        checkbox, *others = super().columns
        title = LinkedTermColumn(SOURCE, view=self, label=_("In French"))
        return [checkbox, title, *others[1:]]

    def search_queryset(self, queryset: QuerySet[Concept]) -> QuerySet[Concept]:
        """Find a concept by any word of any of its terms, or by its identifier."""
        words = key_of(self.search_query or "").split()
        language = self.request.GET.get("language", "")
        for word in words if self.is_searching else ():
            terms = Term.objects.filter(key__contains=word)
            if language in LANGUAGES:
                terms = terms.filter(language=language)
            queryset = queryset.filter(Q(pk__in=terms.values("concept")) | Q(slug__contains=word))
        return queryset

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        buttons = super().header_more_buttons
        if self.permission_policy.user_has_permission(
            self.request.user, "add"
        ) and self.permission_policy.user_has_permission(self.request.user, "change"):
            url = reverse(self.index_url_name.replace(":list", ":import"))
            buttons.append(
                Button(_("Import a spreadsheet"), url=url, icon_name="upload", priority=80)
            )
        return buttons

    def as_spreadsheet(self, queryset: QuerySet[Concept], spreadsheet_format: str) -> HttpResponse:
        return exporting.response(queryset, spreadsheet_format, self.get_filename())
