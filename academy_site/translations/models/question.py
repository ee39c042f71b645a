from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import TranslationContext

from academy_site.translations.models.job import TranslationJob


class Question(models.Model):
    """What a translator asks those who wrote the French; while it is open nothing is published."""

    job = models.ForeignKey(TranslationJob, on_delete=models.CASCADE, related_name="questions")
    context = models.ForeignKey(
        TranslationContext, on_delete=models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("segment"),
    )  # fmt: skip
    text = models.TextField(_("question"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    asked_at = models.DateTimeField(auto_now_add=True)
    answer = models.TextField(_("answer"), blank=True, default="")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="+",
    )  # fmt: skip
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["answered_at", "-asked_at"]

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def is_open(self) -> bool:
        return self.answered_at is None
