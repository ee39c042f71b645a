from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from academy_site.translations.models.job import TranslationJob
from academy_site.translations.models.letter import Letter


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
    AT_ONCE = "at_once", _("At once, as it happens")
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
    """One thing to tell one person: shown in the admin, and carried to them by a letter."""

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
    # What must not be told twice: the reminder of a due date for good, a change of the source
    # until its notice was read or mailed. Null where nothing has to be told apart.
    key = models.CharField(max_length=120, unique=True, null=True, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)
    # Whether mail was wanted when it was made; what somebody wants later is for later notices.
    by_mail = models.BooleanField(default=True)
    letter = models.ForeignKey(
        Letter, on_delete=models.SET_NULL, null=True, blank=True, related_name="notices"
    )

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-made_at", "-pk"]
        indexes = [
            models.Index(fields=["recipient", "read_at"], name="translations_notice_unread"),
            models.Index(
                fields=["recipient"],
                condition=models.Q(letter__isnull=True, by_mail=True),
                name="translations_notice_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.kind}"
