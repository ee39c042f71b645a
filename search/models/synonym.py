from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.expressions import lines
from search.models.languages import LANGUAGE_CHOICES

MOST = 20


class Synonym(models.Model):
    """Expressions that find the same, where no concept of the glossary holds them together."""

    language = models.CharField(
        _("language"), max_length=2, choices=LANGUAGE_CHOICES, blank=True, default="",
        help_text=_("Leave empty for all languages: names of companies and products."),
    )  # fmt: skip
    expressions = models.TextField(
        _("expressions"),
        help_text=_("One a line, two at least. A search for one of them finds the others too."),
    )

    class Meta:
        verbose_name = _("synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["expressions"]

    def __str__(self) -> str:
        return " = ".join(lines(self.expressions))

    def clean(self) -> None:
        found = lines(self.expressions)
        if len(found) < 2:
            raise ValidationError({"expressions": _("Write at least two expressions.")})
        if len(found) > MOST:
            raise ValidationError(
                {"expressions": _("Write %(most)s expressions at most.") % {"most": MOST}}
            )
