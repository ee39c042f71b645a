from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.expressions import lines
from search.models.languages import LANGUAGE_CHOICES


class PinnedResult(models.Model):
    """A page that stands first for certain words in one language."""

    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    words = models.TextField(
        _("words"),
        help_text=_("One search a line, as readers write it. Accents and capitals do not matter."),
    )
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+",
        help_text=_("Shown only while the public may read it."),
    )  # fmt: skip
    place = models.PositiveSmallIntegerField(
        _("place"), default=1, help_text=_("1 stands first where several are pinned.")
    )

    class Meta:
        verbose_name = _("pinned result")
        verbose_name_plural = _("pinned results")
        ordering = ["language", "words", "place"]

    def __str__(self) -> str:
        return ", ".join(lines(self.words))

    def clean(self) -> None:
        if not lines(self.words):
            raise ValidationError({"words": _("Write at least one search.")})
        if self.page_id and self.page.locale.language_code != self.language:
            raise ValidationError({"page": _("This page is in another language.")})
