"""Concepts in the admin's register: the list, its filters and search, and the form."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TitleFieldPanel,
)
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.slug import SlugInput

from academy_site.base.languages import LANGUAGES, SOURCE, Language
from academy_site.base.register import RegisterViewSet
from academy_site.glossary.designations import Status
from academy_site.glossary.exchange.views import ImportView
from academy_site.glossary.filters import ConceptFilterSet
from academy_site.glossary.forms import ConceptForm
from academy_site.glossary.listing import ConceptIndexView, TermColumn
from academy_site.glossary.models import Concept, Term


def _language_panel(language: Language) -> MultiFieldPanel:
    """Return the fields of one language, all that is said of the concept in it."""
    code = language.code
    return MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    _preferred_panel(code),
                    FieldPanel(f"{Status.ABBREVIATION.value}_{code}"),
                ]
            ),
            FieldRowPanel(
                [
                    FieldPanel(f"{Status.ADMITTED.value}_{code}"),
                    FieldPanel(f"{Status.FORBIDDEN.value}_{code}"),
                ]
            ),
            FieldPanel(f"definition_{code}"),
        ],
        heading=language.autonym,
    )


def _preferred_panel(code: str) -> FieldPanel:
    """Return the field of the preferred term; that of the source proposes the identifier."""
    name = f"{Status.PREFERRED.value}_{code}"
    if code == SOURCE:
        return TitleFieldPanel(name, classname="", placeholder=False)
    return FieldPanel(name)


class ConceptViewSet(RegisterViewSet):
    """What is meant, and what it is called in each language."""

    model = Concept
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 50
    ordering = ["sorted_fr"]
    index_view_class = ConceptIndexView
    filterset_class = ConceptFilterSet
    search_fields = ["terms__key"]
    list_export = ["slug"]
    export_filename = "glossary"
    # The row's title, the French term, is made by the list itself.
    list_display = [
        "slug",
        TermColumn("en", label=_("In English")),
        TermColumn("ar", label=_("In Arabic")),
        Column("domain", label=_("Subject field"), accessor="get_domain_display"),
    ]
    edit_handler = ObjectList(
        [
            FieldRowPanel(
                [FieldPanel("slug", widget=SlugInput(locale=SOURCE)), FieldPanel("domain")]
            ),
            *(_language_panel(language) for language in LANGUAGES.values()),
            FieldPanel("note"),
        ],
        base_form_class=ConceptForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Concept]:
        sorted_by = {f"sorted_{code}": _preferred_key(code) for code in LANGUAGES}
        return Concept.objects.prefetch_related("terms").annotate(**sorted_by)

    def get_urlpatterns(self) -> list[URLPattern]:
        reading = ImportView.as_view(
            permission_policy=self.permission_policy, index_url_name=self.get_url_name("list")
        )
        return [*super().get_urlpatterns(), path("import/", reading, name="import")]


def _preferred_key(language: str) -> Subquery:
    preferred = Term.objects.filter(
        concept=OuterRef("pk"), language=language, status=Status.PREFERRED
    )
    return Subquery(preferred.values("key")[:1])
