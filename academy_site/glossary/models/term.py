from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from academy_site.base.languages import LANGUAGES
from academy_site.glossary.designations import Designation, Status
from academy_site.glossary.models.concept import Concept
from academy_site.glossary.spelling import key_of

LONGEST = 200  # characters of a term


class Term(models.Model):
    """A word or expression that names a concept in one language; it may name others too."""

    concept = models.ForeignKey(
        Concept, on_delete=models.CASCADE, related_name="terms", verbose_name=_("concept")
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=[(code, language.autonym) for code, language in LANGUAGES.items()],
    )
    text = models.CharField(_("term"), max_length=LONGEST)
    status = models.CharField(_("status"), max_length=12, choices=Status.choices)
    order = models.PositiveSmallIntegerField(_("place"), default=0)
    # What it is found by, whatever was typed: see ``spelling.key_of``.
    key = models.CharField(max_length=2 * LONGEST, editable=False, db_index=True)

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["concept", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                name="term_once_in_a_concept", fields=["concept", "language", "text"]
            ),
            models.UniqueConstraint(
                name="term_preferred_once",
                fields=["concept", "language"],
                condition=Q(status="preferred"),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = key_of(self.text)
        super().save(*args, **kwargs)

    @property
    def designation(self) -> Designation:
        """The term as plain data."""
        return Designation(self.language, self.status, self.text)
