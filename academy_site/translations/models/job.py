from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail_localize.models import Translation


class State(models.TextChoices):
    """Where a translation stands, as computed by ``academy_site.translations.standing``."""

    NOT_STARTED = "not_started", _("Not started")
    IN_PROGRESS = "in_progress", _("In progress")
    TO_CHECK = "to_check", _("To check")
    IN_REVIEW = "in_review", _("In review")
    RETURNED = "returned", _("Returned")
    READY = "ready", _("Ready")
    PUBLISHED = "published", _("Published")


class Review(models.TextChoices):
    """What the reviewer has said of the words as they are now."""

    NONE = "none", _("Not asked for")
    REQUESTED = "requested", _("Asked for")
    RETURNED = "returned", _("Returned")
    APPROVED = "approved", _("Approved")


class Priority(models.IntegerChoices):
    """How urgent a job is, the most urgent first in ascending order."""

    URGENT = 1, _("Urgent")
    HIGH = 2, _("High")
    NORMAL = 3, _("Normal")
    LOW = 4, _("Low")


class TranslationJob(models.Model):
    """The work on one page or snippet in one language: whose it is, when due, where it stands.

    There is one for every wagtail-localize ``Translation``, made by a signal. Counts and ``state``
    are kept by signals so that a list of jobs costs the same at ten and at ten thousand;
    ``manage.py recount_translations`` computes them anew and says where they differed.
    """

    translation = models.OneToOneField(Translation, on_delete=models.CASCADE, related_name="job")
    source_page = models.ForeignKey(
        Page, on_delete=models.SET_NULL, null=True, blank=True, related_name="+",
    )  # fmt: skip
    # The page or snippet in the target language, as text because a snippet's key need not be a
    # number; empty while there is none.
    target_id = models.CharField(max_length=255, blank=True, default="")

    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="translation_jobs", verbose_name=_("assigned to"),
    )  # fmt: skip
    assigned_at = models.DateTimeField(null=True, blank=True)
    due = models.DateField(_("due date"), null=True, blank=True)
    priority = models.PositiveSmallIntegerField(
        _("priority"), choices=Priority.choices, default=Priority.NORMAL
    )
    note = models.TextField(_("note to the translator"), blank=True, default="")
    # Who asked for the translation last; they hear when it is public.
    ordered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="+", verbose_name=_("ordered by"),
    )  # fmt: skip
    # What the translator asks for; empty for the default (see ``slugs``).
    slug = models.CharField(_("slug"), max_length=255, blank=True, default="")

    state = models.CharField(
        _("state"), max_length=16, choices=State.choices, default=State.NOT_STARTED
    )
    review = models.CharField(
        _("review"), max_length=16, choices=Review.choices, default=Review.NONE
    )
    review_comment = models.TextField(_("reviewer’s comment"), blank=True, default="")
    # Primary keys of those whose words were submitted; none of them may approve (four eyes).
    review_authors = models.JSONField(default=list, blank=True)

    segments = models.PositiveIntegerField(_("segments"), default=0)
    segments_done = models.PositiveIntegerField(_("segments done"), default=0)
    segments_to_check = models.PositiveIntegerField(_("segments to check"), default=0)
    # Done, but other than what the public sees.
    segments_unpublished = models.PositiveIntegerField(default=0)
    # Of those left, the ones whose French was changed after it had been translated.
    segments_outdated = models.PositiveIntegerField(default=0)
    words = models.PositiveIntegerField(_("words"), default=0)
    words_left = models.PositiveIntegerField(_("words left"), default=0)
    open_questions = models.PositiveIntegerField(_("open questions"), default=0)
    is_live = models.BooleanField(_("public"), default=False)

    published_at = models.DateTimeField(_("last published"), null=True, blank=True)
    changed_at = models.DateTimeField(_("last change"), null=True, blank=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True,
        related_name="+", verbose_name=_("changed by"),
    )  # fmt: skip

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        permissions = [("override_gate", _("Can publish a translation against the gate"))]
        ordering = ["priority", models.F("due").asc(nulls_last=True), "pk"]
        indexes = [
            models.Index(fields=["state"], name="translations_job_state"),
            models.Index(fields=["due"], name="translations_job_due"),
            models.Index(fields=["priority", "due"], name="translations_job_urgency"),
        ]

    def __str__(self) -> str:
        return f"{self.translation.source.object_repr} → {self.language}"

    @property
    def language(self) -> str:
        """The BCP 47 code of the language that is translated into."""
        return self.translation.target_locale.language_code

    @property
    def percent(self) -> int:
        """The share of segments that are done, in whole per cent; rounded down, so 100 is all."""
        return 100 * self.segments_done // self.segments if self.segments else 100

    @property
    def segments_missing(self) -> int:
        """How many segments have no words at all."""
        return self.segments - self.segments_done - self.segments_to_check
