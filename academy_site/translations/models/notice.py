from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from academy_site.translations.models.job import TranslationJob


class NoticeKind(models.TextChoices):
    """What happened that somebody has to know."""

    ASSIGNED = "assigned", _("Work was assigned to you")
    SOURCE_CHANGED = "source_changed", _("The French changed after it was translated")
    QUESTION = "question", _("A question was asked")
    ANSWER = "answer", _("A question was answered")
    REVIEW = "review", _("A review was asked for")
    RETURNED = "returned", _("A translation was returned")
    PUBLISHED = "published", _("A translation was published")
    DUE_SOON = "due_soon", _("A translation is due soon")


class Pace(models.TextChoices):
    """How often somebody wants mail."""

    DAILY = "daily", _("Once a day, all together")
    AT_ONCE = "at_once", _("At once, one by one")
    NEVER = "never", _("Never; I look in the admin")


class NoticePreference(models.Model):
    """How one person wants to be told; who has none is told once a day."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notice_preference"
    )
    pace = models.CharField(_("mail"), max_length=16, choices=Pace.choices, default=Pace.DAILY)

    class Meta:
        verbose_name = _("notice preference")
        verbose_name_plural = _("notice preferences")

    def __str__(self) -> str:
        return f"{self.user}: {self.pace}"


class Notice(models.Model):
    """One thing to tell one person: shown in the admin, and in the outbox until it is mailed.

    ``mail`` is the identity (RFC 5322 Message-ID) of the message that carries it, given before
    sending, so that a message whose fate is unknown is never made a second one.
    """

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="translation_notices"
    )
    kind = models.CharField(max_length=16, choices=NoticeKind.choices)
    job = models.ForeignKey(TranslationJob, on_delete=models.CASCADE, related_name="notices")
    # The words of somebody that the notice quotes: a question, an answer, a reviewer's comment.
    quote = models.TextField(blank=True, default="")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="+",
    )  # fmt: skip
    # Told once: a reminder of the same due date, or the same unread change, is not told again.
    key = models.CharField(max_length=120, unique=True)
    made_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)
    mail = models.CharField(max_length=120, blank=True, default="")
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-made_at", "-pk"]
        indexes = [
            models.Index(fields=["recipient", "read_at"], name="translations_notice_unread"),
            models.Index(fields=["sent_at", "claimed_at"], name="translations_notice_outbox"),
        ]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.kind}"
