from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from academy_site.translations.models.job import TranslationJob


class AddedText(models.Model):
    """A text of the translation alone, for a field that the source leaves empty.

    wagtail-localize offers a translator only what the source fills in, so a description for search
    engines that French goes without could never be given in Arabic.
    """

    job = models.ForeignKey(TranslationJob, on_delete=models.CASCADE, related_name="added_texts")
    field = models.CharField(max_length=100)
    data = models.TextField(blank=True)
    # What the public sees of it now.
    public_data = models.TextField(blank=True, default="")
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="+",
    )  # fmt: skip
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("added text")
        verbose_name_plural = _("added texts")
        constraints = [
            models.UniqueConstraint(fields=["job", "field"], name="translations_one_added_text")
        ]

    def __str__(self) -> str:
        return f"{self.job_id}: {self.field}"
