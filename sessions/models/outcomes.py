from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from academy_site.base.blocks import BodyBlock
from academy_site.base.models import BasePage


class OutcomesPage(BasePage):
    """What came of a session: recommendations, synthesis, recordings."""

    parent_page_types = ["plenary.SessionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "Report"

    body = StreamField(
        BodyBlock(), verbose_name=pgettext_lazy("text of a page", "body"), blank=True
    )

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("outcomes")
        verbose_name_plural = _("outcomes")
