from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from academy_site.base.post.outbox import LetterQuerySet, PostedLetter
from news.digest.models.reader import Reader, ReadingLanguage


class DigestLetterQuerySet(LetterQuerySet):
    """Letters with digests; an address that the mail server refuses for good is left alone."""

    def due(self) -> DigestLetterQuerySet:
        return super().due().filter(refused=False)


class DigestLetter(PostedLetter):
    """One digest to one reader, in one language, once and for all.

    ``digest`` is the key that the digest's pages in all languages share (translation_key): who had
    it in one language never gets it in another.
    """

    digest = models.UUIDField()
    reader = models.ForeignKey(Reader, on_delete=models.CASCADE, related_name="letters")
    language = models.CharField(max_length=2, choices=ReadingLanguage.choices)
    # What went wrong at the last try: a kind of error and a code, never an address.
    failure = models.CharField(max_length=80, blank=True, default="")
    refused = models.BooleanField(default=False)

    objects = DigestLetterQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail with a digest")
        verbose_name_plural = _("mails with digests")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["digest", "reader"], name="digest_once_a_reader")
        ]
        indexes = [
            models.Index(
                fields=["digest", "language"],
                condition=models.Q(sent_at__isnull=True),
                name="digest_letter_unsent",
            )
        ]
