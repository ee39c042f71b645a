from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision


class ReleaseMode(models.TextChoices):
    """When the languages of a page become public."""

    WHEN_READY = "when_ready", _("Each language when it is ready")
    TOGETHER = "together", _("All languages together")


class Release(models.Model):
    """How the languages of one source page are published, and what is held until they are ready."""

    page = models.OneToOneField(Page, on_delete=models.CASCADE, related_name="release")
    mode = models.CharField(
        _("publication"), max_length=16, choices=ReleaseMode.choices, blank=True, default="",
        help_text=_("Left empty, the page follows the default of its kind."),
    )  # fmt: skip
    # The French revision that waits for its translations.
    held = models.ForeignKey(
        Revision, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    held_at = models.DateTimeField(null=True, blank=True)
    held_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = _("publication in all languages")
        verbose_name_plural = _("publications in all languages")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.mode or 'default'}"
