from __future__ import annotations

from django.db import models


class PageText(models.Model):
    """The words of a published page as they are written, to show where a query was found.

    It is kept for published pages alone; whether the public may read it is asked at each search.
    """

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    text = models.TextField()
    # Whether its words are among those by which spelling is corrected: while the page is public.
    counted = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"page {self.page_id}"
