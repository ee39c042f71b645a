from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, TranslationContext


class Origin(models.TextChoices):
    """Where the words of a segment come from."""

    TYPED = "typed", _("typed")
    MEMORY = "memory", _("from memory")
    IMPORT = "import", _("imported")
    MACHINE = "machine", _("machine translation")
    CARRIED = "carried", _("carried over")
    RESTORED = "restored", _("restored")


class SegmentState(models.Model):
    """What wagtail-localize does not know of the words of one segment.

    Words that do not count as done are kept from every page by wagtail-localize's own
    ``has_error``; ``former_source`` is what they were a translation of before the source changed.
    """

    translation = models.OneToOneField(
        StringTranslation, on_delete=models.CASCADE, primary_key=True, related_name="standing"
    )
    origin = models.CharField(max_length=16, choices=Origin.choices, default=Origin.TYPED)
    former_source = models.ForeignKey(
        String, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # The words that the public sees now; null while none of this segment are public.
    public_data = models.TextField(null=True, blank=True)  # noqa: DJ001 (empty is not unpublished)

    class Meta:
        verbose_name = _("standing of a segment")
        verbose_name_plural = _("standings of segments")

    def __str__(self) -> str:
        return f"{self.translation_id}: {self.origin}"


class SegmentVersion(models.Model):
    """One version of a segment's words; the latest is the one in use. Nothing here is changed.

    A deleted translation is a version without words.
    """

    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    source_string = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    data = models.TextField(blank=True)
    origin = models.CharField(max_length=16, choices=Origin.choices)
    done = models.BooleanField(default=True)
    # Made by a reviewer while the words lay with the review.
    in_review = models.BooleanField(default=False)
    words = models.PositiveIntegerField(default=0)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="segment_versions",
    )  # fmt: skip
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("version of a segment")
        verbose_name_plural = _("versions of segments")
        ordering = ["-pk"]
        indexes = [
            models.Index(
                fields=["context", "locale", "source_string"], name="translations_version_place"
            ),
            models.Index(fields=["made_at"], name="translations_version_time"),
        ]

    def __str__(self) -> str:
        return f"{self.context_id} {self.locale_id} {self.made_at:%Y-%m-%d %H:%M}"
