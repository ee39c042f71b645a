from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from academy_site.base.languages import SOURCE


class ReadingLanguage(models.TextChoices):
    """The languages in which a digest is read."""

    FRENCH = "fr", _("French")
    ENGLISH = "en", _("English")
    ARABIC = "ar", _("Arabic")


class Reader(models.Model):
    """Somebody who has asked for the digest by mail: personal data, kept with their consent."""

    address = models.EmailField(_("e-mail address"), max_length=254)
    language = models.CharField(
        pgettext_lazy("of a reader", "language"), max_length=2, choices=ReadingLanguage.choices,
        default=SOURCE,
    )  # fmt: skip
    consent_on = models.DateField(_("consent given on"))
    consent_by = models.CharField(
        _("how it was given"), max_length=200,
        help_text=_("Such as “form at the session’s desk” or “letter of 3 May 2026”."),
    )  # fmt: skip
    active = models.BooleanField(
        _("receives the digest"), default=True,
        help_text=_("Untick when mail to this address comes back, or on request."),
    )  # fmt: skip
    # When they left by the link in a letter; what the staff untick has no moment of its own.
    left_at = models.DateTimeField(_("unsubscribed"), null=True, blank=True, editable=False)
    added_at = models.DateTimeField(_("added"), auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("reader of the digest")
        verbose_name_plural = _("readers of the digest")
        ordering = ["address"]
        constraints = [
            models.UniqueConstraint(
                Lower("address"),
                name="digest_one_reader_an_address",
                violation_error_message=_("This address is in the list already."),
            )
        ]
        indexes = [
            models.Index(
                fields=["language"], condition=models.Q(active=True), name="digest_active_readers"
            )
        ]

    def __str__(self) -> str:
        return self.address

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Forget when somebody left who receives the digest again."""
        if self.active:
            self.left_at = None
        super().save(*args, **kwargs)
