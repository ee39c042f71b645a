from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Letter(models.Model):
    """One mail that carries notices to one person: what the outbox sends, and sends once.

    Its identity (RFC 5322 Message-ID) and what it carries are fixed before it is sent. Whoever
    sends it sets ``claimed_at`` first; a letter whose fate is unknown is sent again under the same
    identity, by which the receiving side can recognise it.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_letters"
    )
    message_id = models.CharField(max_length=255, unique=True)
    # The day of a digest, of which a person gets one a day; null for a letter sent at once.
    day = models.DateField(null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True, blank=True)
    # Not to be tried again before, after a failure.
    retry_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

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

    def __str__(self) -> str:
        return self.message_id
