"""Persons and bodies in the admin's register."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    TitleFieldPanel,
)
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.slug import SlugInput

from academy_site.base.countries import country_name
from academy_site.base.languages import LANGUAGES, SOURCE
from academy_site.base.register import RegisterFilterSet, RegisterViewSet
from academy_site.people.models import Organisation, Person


class PersonFilterSet(RegisterFilterSet):
    """Filters of the list of persons."""

    names = {
        "name_arabic": _("Without a name in Arabic letters"),
        "gender": _("Without a grammatical gender"),
    }

    class Meta:
        model = Person
        fields = ["affiliations__organisation"]


class PersonViewSet(RegisterViewSet):
    """Everybody who takes part in a session, once for all sessions and languages."""

    model = Person
    icon = "user"
    menu_order = 10
    ordering = ["sort_latin"]
    filterset_class = PersonFilterSet
    list_display = [
        "name_latin",
        Column("name_arabic", label=_("In Arabic"), sort_key="sort_arabic"),
        Column("bodies", label=_("Bodies"), accessor=lambda person: _bodies(person)),
        Column("gender", label=_("Gender"), accessor="get_gender_display"),
    ]
    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        TitleFieldPanel("name_latin", classname="", placeholder=False),
                        FieldPanel("name_arabic"),
                    ]
                ),
                FieldRowPanel([FieldPanel("sort_latin"), FieldPanel("sort_arabic")]),
                FieldPanel("gender"),
            ],
            heading=_("Who"),
            help_text=_(
                "Names are written in each script, never translated. "
                "The Arabic form is the one that the person uses."
            ),
        ),
        InlinePanel(
            "affiliations",
            heading=_("Bodies and offices"),
            label=_("affiliation"),
            help_text=_(
                "When an office ends, fill in “until” and add the new one: "
                "earlier programmes then keep the former office."
            ),
            panels=[
                FieldPanel("organisation"),
                FieldRowPanel(
                    [FieldPanel("title_fr"), FieldPanel("title_en"), FieldPanel("title_ar")]
                ),
                FieldRowPanel([FieldPanel("since"), FieldPanel("until")]),
            ],
        ),
        MultiFieldPanel(
            [FieldPanel("slug", widget=SlugInput(locale=SOURCE)), FieldPanel("url")],
            heading=_("Addresses"),
            classname="collapsed",
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        return Person.objects.prefetch_related("affiliations__organisation")


class OrganisationFilterSet(RegisterFilterSet):
    """Filters of the list of bodies."""

    names = {
        "name_en": _("Without a name in English"),
        "name_ar": _("Without a name in Arabic"),
        "country": _("Without a country"),
    }

    class Meta:
        model = Organisation
        fields: list[str] = []


class OrganisationViewSet(RegisterViewSet):
    """Universities, ministries, companies and academies, with their official names."""

    model = Organisation
    icon = "home"
    menu_order = 20
    ordering = ["name_fr"]
    filterset_class = OrganisationFilterSet
    list_display = [
        "name_fr",
        Column("acronym", label=_("Acronym"), sort_key="acronym"),
        Column("name_en", label=_("In English")),
        Column("name_ar", label=_("In Arabic")),
        Column("country", label=_("Country"), accessor=lambda body: _country(body)),
    ]
    panels = [
        MultiFieldPanel(
            [
                TitleFieldPanel("name_fr", classname="", placeholder=False),
                FieldPanel("name_en"),
                FieldPanel("name_ar"),
                FieldRowPanel([FieldPanel("acronym"), FieldPanel("acronym_arabic")]),
            ],
            heading=_("Who"),
            help_text=_(
                "The official name in each language, as the body itself writes it. "
                "Where a language has none, the French name is shown."
            ),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("city_fr"), FieldPanel("city_en"), FieldPanel("city_ar")]
                ),
                FieldPanel("country"),
            ],
            heading=_("Where"),
        ),
        MultiFieldPanel(
            [FieldPanel("slug", widget=SlugInput(locale=SOURCE)), FieldPanel("url")],
            heading=_("Addresses"),
            classname="collapsed",
        ),
    ]


def _bodies(person: Person) -> str:
    return ", ".join(str(held.organisation) for held in person.affiliations.all())


def _country(body: Organisation) -> str:
    language = get_language()
    return country_name(body.country, language if language in LANGUAGES else SOURCE)
