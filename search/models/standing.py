from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexStanding(models.Model):
    """By which analysis, and in which form, the index was made: one row for the whole site."""

    # Set when the whole index is rebuilt; what is saved since is analysed by the present rules.
    version = models.PositiveIntegerField()
    rebuilt_at = models.DateTimeField(auto_now=True)
    # An exception was changed that too many pages hold to index them again at once.
    exceptions_pending = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("search index")
        default_permissions = ()
        permissions = [("rebuild_index", _("Rebuild the search index"))]

    def __str__(self) -> str:
        return f"version {self.version}"
