from __future__ import annotations

from django.db import models
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from academy_site.base.languages import LANGUAGES, SOURCE
from academy_site.base.words import Words, first_filled
from academy_site.glossary.designations import Designation, Status, texts_of
from academy_site.glossary.spelling import plain


class Domain(models.TextChoices):
    """The subject field that a concept belongs to (TBX: ``subjectField``)."""

    ELECTROCHEMISTRY = "electrochemistry", pgettext_lazy("subject field", "Electrochemistry")
    MATERIALS = "materials", pgettext_lazy("subject field", "Materials")
    BATTERIES = "batteries", pgettext_lazy("subject field", "Batteries")
    GRID = "grid", pgettext_lazy("subject field", "Electricity and grid")
    MOBILITY = "mobility", pgettext_lazy("subject field", "Mobility")
    INDUSTRY = "industry", pgettext_lazy("subject field", "Industry and environment")
    INSTITUTIONS = "institutions", pgettext_lazy("subject field", "Institutions and companies")


class Concept(models.Model):
    """One idea, whatever it is called: its subject field and its definition in each language.

    The data categories are those of ISO 30042 (TBX): a concept entry holds what is true in every
    language, a language section its definition, a term section one designation. There is one row
    for a concept, not one for each language. Definitions follow ISO 704: one phrase that could
    stand in the term's place, beginning with the wider concept.
    """

    slug = models.SlugField(
        _("identifier"),
        unique=True,
        max_length=80,
        help_text=_("Part of addresses: links to this concept break when it changes."),
    )
    domain = models.CharField(_("subject field"), max_length=20, choices=Domain.choices)
    definition_fr = models.TextField(_("definition in French"), blank=True, max_length=1000)
    definition_en = models.TextField(_("definition in English"), blank=True, max_length=1000)
    definition_ar = models.TextField(_("definition in Arabic"), blank=True, max_length=1000)
    note = models.TextField(
        _("note"),
        blank=True,
        max_length=1000,
        help_text=_("For the staff: where a term comes from, why it was chosen. Never shown."),
    )

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("glossary")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name(get_language() or SOURCE).text

    def clean(self) -> None:
        for field in ("note", *(f"definition_{language}" for language in LANGUAGES)):
            setattr(self, field, plain(getattr(self, field)))

    @property
    def live(self) -> bool:
        """Whether the public sees it, which it does once stored.

        Wagtail asks, and then leaves the identifier alone when the French term is corrected.
        """
        return self.pk is not None

    @property
    def designations(self) -> list[Designation]:
        """The terms in all languages, in their order; from the rows that are prefetched."""
        rows = sorted(self.terms.all(), key=lambda row: (row.order, row.pk))
        return [row.designation for row in rows]

    def name(self, language: str) -> Words:
        """Return the preferred term, in another language or the identifier where there is none."""
        preferred = {
            code: next(iter(texts_of(self.designations, code, Status.PREFERRED)), "")
            for code in LANGUAGES
        }
        return first_filled(preferred, language) or Words(self.slug, "en")

    def definition(self, language: str) -> str:
        """Return the definition in a language, empty when there is none."""
        return str(getattr(self, f"definition_{language}"))
