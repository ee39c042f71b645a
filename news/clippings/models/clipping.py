from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from academy_site.base.languages import direction
from news.clippings.pieces import Piece, kept_text


class Form(models.TextChoices):
    """How a clipping came in."""

    PASTED = "pasted", pgettext_lazy("form of a clipping", "pasted text")
    TEXT = "text", pgettext_lazy("form of a clipping", "text file")
    HTML = "html", pgettext_lazy("form of a clipping", "web page")
    DOCX = "docx", pgettext_lazy("form of a clipping", "Word document")
    PDF = "pdf", pgettext_lazy("form of a clipping", "PDF document")
    FETCHED = "fetched", pgettext_lazy("form of a clipping", "page fetched from its address")


class Clipping(models.Model):
    """A press article as it came in, in pieces: those of the article, and those taken out.

    It is somebody else's work. It is kept for the editors of its article alone, without any
    address that the public could ask for, and deleted together with the article.
    """

    article = models.ForeignKey(
        "news.NewsPage", models.CASCADE, verbose_name=_("article"), related_name="clippings"
    )
    form = models.CharField(_("how it came in"), max_length=8, choices=Form.choices)
    file_name = models.CharField(_("name of the file"), max_length=255, blank=True, default="")
    address = models.URLField(_("fetched from"), max_length=500, blank=True, default="")
    language = models.CharField(_("language"), max_length=2, blank=True, default="")
    stored_pieces = models.JSONField(_("pieces"), default=list)
    findings = models.JSONField(_("what was found"), default=list)
    figures = models.JSONField(_("figures"), default=list)
    repairs = models.JSONField(_("repaired addresses"), default=list)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("taken in by"), null=True,
        related_name="+",
    )  # fmt: skip
    taken_at = models.DateTimeField(_("taken in at"), auto_now_add=True)

    # Somebody else's text is nothing that "where is this page used" should lead to.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("clipping")
        verbose_name_plural = _("clippings")
        ordering = ["taken_at"]

    def __str__(self) -> str:
        return str(_("Clipping of %(day)s") % {"day": f"{self.taken_at:%Y-%m-%d}"})

    @property
    def pieces(self) -> list[Piece]:
        """The clipping in its pieces, in their order."""
        return [Piece(**stored) for stored in self.stored_pieces]

    @property
    def direction(self) -> str:
        """How its paragraphs run: as its language does, else each by its own letters."""
        return direction(self.language) if self.language else "auto"

    @property
    def text(self) -> str:
        """The article as cleaned."""
        return kept_text(self.pieces)

    def turn(self, place: int, reason: str) -> None:
        """Take a piece out for a reason, or put it back where there is none.

        Raises IndexError where there is no such piece.
        """
        if place < 0:
            raise IndexError(place)
        with transaction.atomic():
            # As they are by now: what another editor did since they were read is kept.
            rows = type(self).objects.select_for_update(of=("self",)).filter(pk=self.pk)
            self.stored_pieces = rows.values_list("stored_pieces", flat=True).first() or []
            self.stored_pieces[place] |= {"reason": reason, "doubtful": False}
            self.save(update_fields=["stored_pieces"])

    def found(self, field: str) -> dict[str, Any] | None:
        """Return what was found for a field of the source: its value and the words it rests on."""
        return next((one for one in self.findings if one["field"] == field), None)


class Original(models.Model):
    """The bytes of a clipping as they came in; apart, so that no list ever reads them."""

    clipping = models.OneToOneField(
        Clipping, models.CASCADE, verbose_name=_("clipping"), related_name="original"
    )
    content = models.BinaryField(_("content"))
    content_type = models.CharField(_("type"), max_length=100)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("original of a clipping")
        verbose_name_plural = _("originals of clippings")

    def __str__(self) -> str:
        return str(self.clipping)
