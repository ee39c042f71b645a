from __future__ import annotations

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from academy_site.base.words import Words, first_filled


class Subject(models.Model):
    """What news are about: one row, named in each language, with one address in all of them."""

    slug = models.SlugField(_("identifier"), unique=True, max_length=60)
    name_fr = models.CharField(_("name in French"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    name_ar = models.CharField(_("name in Arabic"), max_length=80, blank=True)

    class Meta:
        abstract = True
        ordering = ["name_fr"]

    def __str__(self) -> str:
        return self.name(get_language() or "fr").text

    def name(self, language: str) -> Words:
        """Return the subject's name, in the source language where there is no other."""
        return first_filled({"fr": self.name_fr, "en": self.name_en, "ar": self.name_ar}, language)
