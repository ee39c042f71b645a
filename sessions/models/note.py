from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from academy_site.base.models import BasePage
from sessions.blocks import NoteBodyBlock


class ConceptNotePage(BasePage):
    """The note that presents a session's theme: an essay with its axes."""

    parent_page_types = ["plenary.SessionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    schema_type = "Article"

    body = StreamField(
        NoteBodyBlock(), verbose_name=pgettext_lazy("text of a page", "body"), blank=True
    )

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("concept note")
        verbose_name_plural = _("concept notes")
