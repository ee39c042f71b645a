from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.languages import LANGUAGE_CHOICES

LONGEST = 80


class SearchLog(models.Model):
    """How often something was searched on one day. Nothing in it tells who searched."""

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    # Without accents and capitals: what tells one search from another.
    query = models.CharField(max_length=LONGEST)
    written = models.CharField(_("words"), max_length=LONGEST)
    searches = models.PositiveIntegerField(_("searches"))
    # Found at the last of them.
    results = models.PositiveIntegerField(_("results"))

    class Meta:
        verbose_name = _("searched words")
        verbose_name_plural = _("searched words")
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(
                fields=["day", "language", "query"], name="query_once_a_day_and_language"
            )
        ]

    def __str__(self) -> str:
        return self.written
