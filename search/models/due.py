from __future__ import annotations

from uuid import uuid4

from django.db import models


class PlacesDue(models.Model):
    """A session or a glossary page whose places are to be read anew before they are shown."""

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )

    # Another with every change, so that one that is not committed yet holds the row.
    stamp = models.UUIDField(default=uuid4)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"page {self.page_id}"
