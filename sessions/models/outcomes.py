from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from academy_site.base.models import BodyPage


class OutcomesPage(BodyPage):
    """What came of a session: recommendations, synthesis, recordings."""

    parent_page_types = ["plenary.SessionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "Report"

    class Meta:
        verbose_name = _("outcomes")
        verbose_name_plural = _("outcomes")
