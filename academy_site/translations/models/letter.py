from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from academy_site.base.post.outbox import PostedLetter


class Letter(PostedLetter):
    """One mail that carries notices to one person; what it carries is fixed before it is sent."""

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_letters"
    )
    # The day of a digest, of which a person gets one a day; null for a letter sent at once.
    day = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("mail with notices")
        verbose_name_plural = _("mails with notices")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "day"], name="translations_one_digest_a_day"
            )
        ]
        indexes = [
            models.Index(
                fields=["retry_at"],
                condition=models.Q(sent_at__isnull=True),
                name="translations_letter_unsent",
            )
        ]
