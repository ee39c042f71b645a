from __future__ import annotations

from datetime import date

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable
from wagtail.search import index

from academy_site.base.fields import WebAddressField
from academy_site.base.words import Words, first_filled
from academy_site.people.models.organisation import Organisation


class Gender(models.TextChoices):
    """Grammatical gender, for the words that name a role (rapporteur, rapporteure)."""

    FEMININE = "f", _("feminine")
    MASCULINE = "m", _("masculine")


class Person(index.Indexed, ClusterableModel):
    """Somebody who takes part: names are written in two scripts, not translated."""

    slug = models.SlugField(
        _("identifier"), unique=True, max_length=80, help_text=_("Part of the person’s address.")
    )
    name_latin = models.CharField(_("name in Latin letters"), max_length=120)
    name_arabic = models.CharField(_("name in Arabic letters"), max_length=120, blank=True)
    sort_latin = models.CharField(
        _("sorted as, in Latin letters"), max_length=120, help_text=_("Family name first.")
    )
    sort_arabic = models.CharField(_("sorted as, in Arabic letters"), max_length=120, blank=True)
    gender = models.CharField(
        _("grammatical gender"), max_length=1, blank=True, choices=Gender.choices,
        help_text=_("Leave empty when it is not known: the words then stay neutral."),
    )  # fmt: skip
    url = WebAddressField(_("page elsewhere"), blank=True)

    search_fields = [
        index.SearchField("name_latin"),
        index.SearchField("name_arabic"),
        index.AutocompleteField("name_latin"),
        index.AutocompleteField("name_arabic"),
    ]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("persons")
        ordering = ["sort_latin"]

    def __str__(self) -> str:
        return self.name(get_language() or "fr").text

    def name(self, language: str) -> Words:
        """Return the name in the script that the language is written in, else in Latin letters."""
        if language == "ar" and self.name_arabic:
            return Words(self.name_arabic, "ar")
        return Words(self.name_latin, "en" if language == "en" else "fr")

    def sort_key(self, language: str) -> str:
        """Return what the person is sorted by in lists of that language."""
        return (self.sort_arabic if language == "ar" else "") or self.sort_latin


class Affiliation(Orderable):
    """A person's place in a body, with the office held and the years it was held."""

    person = ParentalKey(Person, on_delete=models.CASCADE, related_name="affiliations")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="affiliations", verbose_name=_("body")
    )
    title_fr = models.CharField(_("office in French"), max_length=200, blank=True)
    title_en = models.CharField(_("office in English"), max_length=200, blank=True)
    title_ar = models.CharField(_("office in Arabic"), max_length=200, blank=True)
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(
        _("until"), null=True, blank=True, help_text=_("Past programmes keep the former office.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("affiliation")
        verbose_name_plural = _("affiliations")
        constraints = [
            models.CheckConstraint(
                name="affiliation_ends_after_start",
                condition=models.Q(since__isnull=True)
                | models.Q(until__isnull=True)
                | models.Q(until__gte=models.F("since")),
                violation_error_message=_("It ends before it starts."),
            )
        ]

    def title(self, language: str) -> Words:
        """Return the office held, empty when none is recorded."""
        return first_filled(
            {"fr": self.title_fr, "en": self.title_en, "ar": self.title_ar}, language
        )

    def held_on(self, day: date) -> bool:
        """Tell whether the office was held on ``day``; an open end holds for ever."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )
