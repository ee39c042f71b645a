from __future__ import annotations

from django.db import models


class SearchTerm(models.Model):
    """A word of the public pages of one language, and in how many of them it stands."""

    language = models.CharField(max_length=2)
    term = models.CharField(max_length=60)
    pages = models.PositiveIntegerField()

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["language", "term"], name="term_once_a_language")
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.term}"
