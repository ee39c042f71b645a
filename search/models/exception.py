from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.analysis import tokens
from search.models.languages import LANGUAGE_CHOICES

LONGEST = 60


class WordException(models.Model):
    """A word that the rules of its language get wrong, and the word that it belongs with."""

    language = models.CharField(_("language"), max_length=2, choices=LANGUAGE_CHOICES)
    word = models.CharField(
        _("word"), max_length=LONGEST, help_text=_("As it stands in texts, for example رؤساء.")
    )
    found_as = models.CharField(
        _("found as"), max_length=LONGEST, blank=True, default="",
        help_text=_(
            "The word that finds it too, for example رئيس. "
            "Leave empty for a word that is to be taken as it stands."
        ),
    )  # fmt: skip

    class Meta:
        verbose_name = _("exception of the search")
        verbose_name_plural = _("exceptions of the search")
        ordering = ["language", "word"]
        constraints = [
            models.UniqueConstraint(
                fields=["language", "word", "found_as"], name="exception_once_a_language",
                violation_error_message=_("This exception is there already."),
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.word} → {self.found_as}" if self.found_as else self.word

    def clean(self) -> None:
        self.word, self.found_as = self.word.strip(), self.found_as.strip()
        for field in ("word", "found_as"):
            written = getattr(self, field)
            if written and len(list(tokens(written))) != 1:
                raise ValidationError({field: _("Write a single word.")})
        if self.word and self.word == self.found_as:
            raise ValidationError({"found_as": _("This is the same word.")})
