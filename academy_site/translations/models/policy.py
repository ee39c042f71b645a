from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="wagtail-localize-language")
class TranslationPolicy(BaseGenericSetting):
    """What the house demands of a translation before it is public."""

    four_eyes = models.BooleanField(
        _("A second person reviews"),
        default=True,
        help_text=_(
            "Whoever wrote the words of a translation may not approve them. "
            "Turn this off only where one person alone does the work."
        ),
    )

    class Meta:
        verbose_name = _("Rules of translation")
