from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class LinkState(models.TextChoices):
    """What is known of the address of a source."""

    NEW = "new", pgettext_lazy("state of a link", "not checked yet")
    ALIVE = "alive", pgettext_lazy("state of a link", "answers")
    FAILING = "failing", pgettext_lazy("state of a link", "failing, being watched")
    MOVED = "moved", pgettext_lazy("state of a link", "moved for good")
    BLOCKED = "blocked", pgettext_lazy("state of a link", "refuses our check")
    SILENT = "silent", pgettext_lazy("state of a link", "does not answer")
    GONE = "gone", pgettext_lazy("state of a link", "gone")


# Where a reader would find nothing; one that refuses our check may well open for a reader.
DEAD = (LinkState.GONE, LinkState.SILENT)


class SourceLink(models.Model):
    """The address of a source, and what the checks of it have found over the days."""

    url = models.CharField(_("address"), max_length=500, unique=True)
    host = models.CharField(_("website"), max_length=255)
    state = models.CharField(
        _("state"), max_length=8, choices=LinkState.choices, default=LinkState.NEW, db_index=True
    )
    finding = models.CharField(_("last finding"), max_length=8, blank=True, default="")
    status = models.PositiveSmallIntegerField(_("HTTP status"), null=True, blank=True)
    moved_to = models.CharField(_("now at"), max_length=2000, blank=True, default="")
    failures = models.PositiveSmallIntegerField(_("failed checks in a row"), default=0)
    failing_since = models.DateTimeField(_("failing since"), null=True, blank=True)
    answered_at = models.DateTimeField(_("last answered"), null=True, blank=True)
    checked_at = models.DateTimeField(_("last checked"), null=True, blank=True, db_index=True)

    # It follows the articles and is nothing that they refer to.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("link to a source")
        verbose_name_plural = _("links to sources")
        ordering = ["host", "url"]

    def __str__(self) -> str:
        return self.url

    @property
    def is_dead(self) -> bool:
        """Whether a reader is better led to an archived copy."""
        return self.state in DEAD
