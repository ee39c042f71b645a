from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import TranslationContext


class PublicValue(models.Model):
    """A value chosen for a language instead of the source's, as the public sees it now.

    wagtail-localize keeps what translators chose (``SegmentOverride``), not what of it is public.
    """

    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    data_json = models.TextField()

    class Meta:
        verbose_name = _("public value")
        verbose_name_plural = _("public values")
        constraints = [
            models.UniqueConstraint(
                fields=["context", "locale"], name="translations_one_public_value"
            )
        ]

    def __str__(self) -> str:
        return f"{self.context_id} {self.locale_id}"
