from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from academy_site.base.countries import country_choices
from academy_site.base.fields import WebAddressField
from academy_site.base.words import Words, first_filled


class Organisation(index.Indexed, models.Model):
    """A body: university, ministry, company, academy. Its official name in each language."""

    slug = models.SlugField(_("identifier"), unique=True, max_length=80)
    name_fr = models.CharField(_("name in French"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    name_ar = models.CharField(_("name in Arabic"), max_length=200, blank=True)
    acronym = models.CharField(_("acronym"), max_length=40, blank=True)
    acronym_arabic = models.CharField(_("acronym in Arabic"), max_length=40, blank=True)
    city_fr = models.CharField(_("city in French"), max_length=80, blank=True)
    city_en = models.CharField(_("city in English"), max_length=80, blank=True)
    city_ar = models.CharField(_("city in Arabic"), max_length=80, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True, choices=country_choices)
    url = WebAddressField(_("website"), blank=True)

    search_fields = [
        index.SearchField("name_fr"),
        index.SearchField("name_en"),
        index.SearchField("name_ar"),
        index.SearchField("acronym"),
        index.AutocompleteField("name_fr"),
        index.AutocompleteField("name_ar"),
        index.AutocompleteField("acronym"),
    ]

    class Meta:
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        ordering = ["name_fr"]

    def __str__(self) -> str:
        name = self.name(get_language() or "fr").text
        return f"{name} ({self.acronym})" if self.acronym else name

    def clean(self) -> None:
        self.country = self.country.upper()
        if self.slug and not self.name_fr:
            raise ValidationError({"name_fr": _("The French name is the source: enter it.")})

    def name(self, language: str) -> Words:
        """Return the official name, in the source language where there is no other."""
        return first_filled({"fr": self.name_fr, "en": self.name_en, "ar": self.name_ar}, language)

    def city(self, language: str) -> Words:
        """Return the city, empty when it is part of the name or unknown."""
        return first_filled({"fr": self.city_fr, "en": self.city_en, "ar": self.city_ar}, language)
