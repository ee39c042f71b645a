from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from academy_site.translations.models.job import TranslationJob


class TranslationRound(models.Model):
    """One passage of a job: from the day there was something to translate to its publication.

    The time between the two is the turnaround of the statistics.
    """

    job = models.ForeignKey(TranslationJob, on_delete=models.CASCADE, related_name="rounds")
    began_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = _("round of translation")
        verbose_name_plural = _("rounds of translation")
        constraints = [
            models.UniqueConstraint(
                fields=["job"],
                condition=models.Q(ended_at__isnull=True),
                name="translations_one_open_round",
            )
        ]

    def __str__(self) -> str:
        return f"{self.job_id}: {self.began_at:%Y-%m-%d}"
